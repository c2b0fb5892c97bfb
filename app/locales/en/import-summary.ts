import type { ImportSummary } from "../../domain/imports/plan.ts";

const n = (value: number) => new Intl.NumberFormat("en-GB").format(value);
const s = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;

const read = {
  entities: "Entities file",
  relationships: "Relationships file",
  exceptions: "Exceptions file",
};

type Told = [count: number | undefined, words: string][];
/** The parts that count something, or that nothing changed. */
const parts = (told: Told): string =>
  told.flatMap(([count, words]) => (count ? [`${n(count)} ${words}`] : [])).join(", ") || "nothing to change";

/** What an import did, a sentence a line; nothing is said of what did not happen. */
export function summaryLines({ files, counts, seconds }: ImportSummary): string[] {
  const { institutions = {}, links = {}, statements = {} } = counts;
  const lines = (Object.keys(read) as (keyof typeof read)[]).flatMap((file) => {
    const told = files[file];
    if (!told) return [];
    const faults: Told = [
      [told.rejected, "left out"],
      [told.remarks, "kept with a remark"],
    ];
    const some = told.rejected + told.remarks > 0 ? parts(faults) : "none reported";
    return [`${read[file]}: ${s(told.records, "line", "lines")} read, ${some}.`];
  });
  if (files.entities) {
    const done = parts([
      [institutions.created, "created"],
      [institutions.changed, "updated"],
      [institutions.unchanged, "up to date already"],
      [institutions.older, "left as they are, the portal knows newer"],
    ]);
    lines.push(`Institutions: ${done}.`);
  }
  const heard = institutions.placeholders ?? 0;
  if (heard > 0) {
    const cited = s(heard, "institution is", "institutions are");
    lines.push(
      `Besides, ${cited} named by LEI only: created without name or country, which the entities file will bring.`,
    );
  }
  const closed = (links.withdrawn ?? 0) + (links.vanished ?? 0);
  if (files.relationships) {
    const done = parts([
      [links.created, "created"],
      [links.changed, "replaced"],
      [links.unchanged, "unchanged"],
      [links.older, "left as they are, the portal knows newer"],
      [closed, "closed"],
    ]);
    lines.push(`Group links: ${done}.`);
  }
  const ended = (statements.withdrawn ?? 0) + (statements.vanished ?? 0);
  if (files.exceptions || ended > 0) {
    const done = parts([
      [statements.created, "created"],
      [statements.changed, "replaced"],
      [statements.unchanged, "unchanged"],
      [statements.outweighed, "without effect, a link says otherwise"],
      [ended, "closed"],
    ]);
    lines.push(`Statements about parents: ${done}.`);
  }
  lines.push(`Duration: ${n(seconds)} s.`);
  return lines;
}

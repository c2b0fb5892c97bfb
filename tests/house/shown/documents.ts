import {
  checkedOn,
  conformity,
  reference,
  results,
  rgaaCriteria,
  tally,
} from "../../../app/domain/accessibility/conformity.ts";
import { accessibility } from "../../../app/locales/en/accessibility.ts";
import { requirements } from "./shown.ts";

const linked = (shown: readonly string[]) =>
  shown
    .map((one) => {
      const [file = "", ...words] = one.split("#");
      const name = file.split("/").pop();
      const said = words.join("#").replaceAll("|", "\\|").replaceAll("`", "'");
      return `[${name}](../${file})${said && `: \`${said}\``}`;
    })
    .join("<br>");
const line = (...cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
const table = (heads: string[], rows: (string | number)[][]) =>
  [line(...heads), line(...heads.map(() => "---")), ...rows.map((row) => line(...row))].join("\n");

/** docs/accessibility.md, from the data that the public statement is made of. */
export function accessibilityDocument(): string {
  const { state, met, applicable, millionths } = conformity();
  const count = tally();
  const topics = accessibility.topics.map((topic, at) => {
    const own = rgaaCriteria.filter(({ id }) => id.startsWith(`${at + 1}.`));
    const rows = own.map(({ id, about, result, shown, said, en }) => [
      ...[id, about, result],
      [en, said, linked(shown)].filter(Boolean).join("<br>"),
    ]);
    return `## ${at + 1}. ${topic}\n\n${table(["criterion", "what it asks, in short", "result", "shown by"], rows)}\n`;
  });
  return `# Accessibility, criterion by criterion

${reference}, looked at whole on ${checkedOn}: ${met} of ${applicable} applicable criteria are met (${(millionths / 10_000).toFixed(1)} %): ${state === "full" ? "fully" : state === "partial" ? "partially" : "not"} compliant.
A criterion that was not checked counts as not met. ${results.map((result) => `${count[result]} ${result}`).join(", ")}.

Written by \`npm run shown\` from \`app/domain/accessibility/criteria.json\`, which the public statement at \`/accessibilite\` is
made of too; a test holds the two together and looks whether every file and word named here is there. The criteria are those of
the RGAA (Licence Ouverte 2.0), told here in words of our own. It is a self-assessment: no outside body has audited the portal, and
nobody who uses a screen reader has tried it yet.

${topics.join("\n")}`;
}

/** docs/asvs.md, from docs/asvs.json. */
export function asvsDocument(): string {
  const counts = new Map<string, number>();
  for (const { result } of requirements) counts.set(result, (counts.get(result) ?? 0) + 1);
  const chapters = [...new Set(requirements.map(({ id }) => id.split(".")[0] as string))];
  const parts = chapters.map((chapter) => {
    const own = requirements.filter(({ id }) => id.split(".")[0] === chapter);
    const rows = own.map(({ id, level, asks, result, shown, because }) => [
      ...[id, level, asks, result],
      [because, linked(shown)].filter(Boolean).join("<br>"),
    ]);
    return `## ${chapter}\n\n${table(["requirement", "level", "what it asks, in short", "result", "shown by, or why not"], rows)}\n`;
  });
  return `# OWASP ASVS 5.0.0, levels 1 and 2

${[...counts].map(([result, n]) => `${n} ${result}`).join(", ")}, of ${requirements.length}. What each result rests on was read in the code and tests; « not yet »
waits for work under way, « missing » for nobody's.

Written by \`npm run shown\` from \`docs/asvs.json\`; a test holds the two together, looks whether every file and word named here
is there, and whether a requirement is missing. The requirements are those of the OWASP ASVS (CC BY-SA 4.0), told here in words of our
own; their numbers lead to the full text.

${parts.join("\n")}`;
}

import { numbered, placesOf } from "./columns.ts";
import type { CsvRecord } from "./csv-records.ts";
import { dayIn, isInstant, isLei } from "./field-bytes.ts";
import type { ProblemCode } from "./problems.ts";
import { detailOf, isEmpty, isWord, type MakeReader, oneWriter, wordOf } from "./reader.ts";
import { putBytes, putComma, putEnd, putText, reserve } from "./row-writer.ts";

export const neededRelationColumns = [
  "Relationship.StartNode.NodeID",
  "Relationship.EndNode.NodeID",
  "Relationship.RelationshipType",
  "Relationship.RelationshipStatus",
  "Registration.LastUpdateDate",
  "Registration.RegistrationStatus",
] as const;

/** GLEIF tells held → holder; a link is told holder → held. Consolidation is accounting, not a share. */
const kindOf = {
  IS_DIRECTLY_CONSOLIDATED_BY: "consolidation,direct",
  IS_ULTIMATELY_CONSOLIDATED_BY: "consolidation,ultimate",
  IS_INTERNATIONAL_BRANCH_OF: "branch,",
  "IS_FUND-MANAGED_BY": "fund_management,",
  IS_SUBFUND_OF: "sub_fund,",
  IS_FEEDER_TO: "feeder,",
} as const;
const kindWords = Object.keys(kindOf) as (keyof typeof kindOf)[];

/** Level 2, who owns whom: a row a relation with its RELATIONSHIP_PERIOD. */
export const relationRows: MakeReader = (header, report) => {
  const at = placesOf(header, {
    held: ["Relationship.StartNode.NodeID"],
    holder: ["Relationship.EndNode.NodeID"],
    kind: ["Relationship.RelationshipType"],
    status: ["Relationship.RelationshipStatus"],
    updated: ["Registration.LastUpdateDate"],
    registration: ["Registration.RegistrationStatus"],
  }) as Record<"held" | "holder" | "kind" | "status" | "updated" | "registration", number>;
  const slots = numbered(header, "Relationship.Period.", [".periodType", ".startDate", ".endDate"]);
  const rows = oneWriter();

  /** The period typed RELATIONSHIP_PERIOD, whichever slot holds it; of several the one that starts last. */
  function period(record: CsvRecord): number[] | undefined {
    let found: number[] | undefined;
    for (const slot of slots) {
      if (!isWord(record, slot[0] ?? -1, "RELATIONSHIP_PERIOD")) continue;
      if (!found || detailOf(record, slot[1] ?? -1) > detailOf(record, found[1] ?? -1)) found = slot;
    }
    return found;
  }

  /** The first thing wrong with the record; null = nothing. */
  function fault(record: CsvRecord, slot: number[] | undefined): [ProblemCode, number] | null {
    const { data, starts, ends } = record;
    const span = (p: number) => [starts[p] as number, ends[p] as number] as const;
    for (const node of [at.held, at.holder]) if (!isLei(data, ...span(node))) return ["lei-invalid", node];
    if (bytesEqual(record, at.held, at.holder)) return ["relation-to-itself", at.held];
    if (wordOf(record, at.kind, kindWords) === null) return ["relation-unknown", at.kind];
    if (wordOf(record, at.status, ["ACTIVE", "INACTIVE"]) === null) return ["relation-status-unknown", at.status];
    if (!isInstant(data, ...span(at.updated))) return ["date-invalid", at.updated];
    for (const p of slot?.slice(1) ?? []) {
      if (!isEmpty(record, p) && dayIn(data, ...span(p)) === null) return ["date-invalid", p];
    }
    return null;
  }

  return {
    writers: [rows],
    read(record) {
      const { data, starts, ends } = record;
      const refuse = (code: ProblemCode, where: number) =>
        report({ line: record.line, code, detail: detailOf(record, where) });
      const slot = period(record);
      const wrong = fault(record, slot);
      if (wrong) return refuse(...wrong);
      const day = (p: number): string =>
        isEmpty(record, p) ? "" : (dayIn(data, starts[p] as number, ends[p] as number) ?? "");
      const from = day(slot?.[1] ?? -1);
      // Ended, the day unknown: at the latest when the register said so.
      const to = day(slot?.[2] ?? -1) || (isWord(record, at.status, "INACTIVE") ? day(at.updated) : "");
      if (from && to && from >= to) {
        return report({ line: record.line, code: "period-reversed", detail: `${from} – ${to}` });
      }
      reserve(rows, 512);
      putText(rows, `${record.line},`);
      for (const p of [at.held, at.holder]) {
        putBytes(rows, data, starts[p] as number, ends[p] as number);
        putComma(rows);
      }
      const kind = kindOf[wordOf(record, at.kind, kindWords) ?? "IS_DIRECTLY_CONSOLIDATED_BY"];
      const stale = isWord(record, at.registration, "LAPSED") ? "t" : "f";
      const withdrawn = wordOf(record, at.registration, ["ANNULLED", "DUPLICATE"]) === null ? "f" : "t";
      putText(rows, `${kind},${from},${to},${stale},${withdrawn},`);
      putBytes(rows, data, starts[at.updated] as number, ends[at.updated] as number);
      putEnd(rows);
    },
  };
};

function bytesEqual(record: CsvRecord, a: number, b: number): boolean {
  const { data, starts, ends } = record;
  return data.compare(data, starts[a], ends[a], starts[b], ends[b]) === 0;
}

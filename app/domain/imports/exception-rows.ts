import { numbered, placesOf } from "./columns.ts";
import { isLei } from "./field-bytes.ts";
import { detailOf, isEmpty, type MakeReader, oneWriter, wordOf } from "./reader.ts";
import { putBytes, putEnd, putText, reserve } from "./row-writer.ts";

export const neededExceptionColumns = ["LEI", "Exception.Category"] as const;

const levelOf = {
  DIRECT_ACCOUNTING_CONSOLIDATION_PARENT: "direct",
  ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT: "ultimate",
} as const;
const levelWords = Object.keys(levelOf) as (keyof typeof levelOf)[];

/**
 * No parent company exists, or one exists and is not named. The five last reasons are the older words of NON_PUBLIC.
 */
const meaningOf = {
  NO_KNOWN_PERSON: "none",
  NATURAL_PERSONS: "none",
  NON_CONSOLIDATING: "unnamed",
  NO_LEI: "unnamed",
  NON_PUBLIC: "unnamed",
  BINDING_LEGAL_COMMITMENTS: "unnamed",
  LEGAL_OBSTACLES: "unnamed",
  CONSENT_NOT_OBTAINED: "unnamed",
  DETRIMENT_NOT_EXCLUDED: "unnamed",
  DISCLOSURE_DETRIMENTAL: "unnamed",
} as const;
const reasonWords = Object.keys(meaningOf) as (keyof typeof meaningOf)[];

/** Why no parent is reported: a row a reason. */
export const exceptionRows: MakeReader = (header, report) => {
  const at = placesOf(header, { lei: ["LEI"], category: ["Exception.Category"], reason: ["Exception.Reason"] }) as {
    lei: number;
    category: number;
    reason: number;
  };
  const reasons = numbered(header, "Exception.Reason.", [""]).flat();
  if (at.reason >= 0) reasons.unshift(at.reason);
  const rows = oneWriter();
  return {
    writers: [rows],
    read(record) {
      const { data, starts, ends, line } = record;
      const span = [starts[at.lei] as number, ends[at.lei] as number] as const;
      if (!isLei(data, ...span)) return report({ line, code: "lei-invalid", detail: detailOf(record, at.lei) });
      const level = wordOf(record, at.category, levelWords);
      const given = reasons.filter((place) => !isEmpty(record, place));
      const words = given.map((place) => wordOf(record, place, reasonWords));
      const strange = words.indexOf(null);
      if (level === null || given.length === 0 || strange >= 0) {
        const where = level === null ? at.category : (given[Math.max(strange, 0)] ?? at.lei);
        return report({ line, code: "exception-unknown", detail: detailOf(record, where) });
      }
      for (const word of words) {
        if (word === null) continue;
        reserve(rows, 256);
        putText(rows, `${line},`);
        putBytes(rows, data, ...span);
        putText(rows, `,${levelOf[level]},${meaningOf[word]},${word}`);
        putEnd(rows);
      }
    },
  };
};

import { inert } from "../documents/inert.ts";
import { type ScdlColumn, scdlColumns, scdlRule } from "./scdl-columns.ts";

/** A row of the SCDL « délibérations » file v2.1.3, as text; optional columns may be empty. */
export type ScdlRecord = Record<ScdlColumn, string>;

/** What of a deliberation goes into the file. Days are ISO, numbers are counts of members or votes. */
export interface ScdlDeliberation {
  collectivityName: string;
  collectivitySiret: string;
  id: string;
  adoptedOn: string;
  /** Nomenclature @CTES, such as `7.5`. */
  matterCode: string;
  matterName: string;
  object: string;
  budgetYear?: number;
  budgetName?: string;
  prefectureId?: string;
  transmittedOn?: string;
  membersInOffice?: number;
  votersPresent?: number;
  votesFor?: number;
  votesAgainst?: number;
  abstentions?: number;
  url?: string;
}

/** The record of a deliberation, column by column. */
export function scdlRecord(one: ScdlDeliberation): ScdlRecord {
  const told = (value: string | number | undefined) => (value === undefined ? "" : String(value));
  return {
    COLL_NOM: one.collectivityName,
    COLL_SIRET: one.collectivitySiret,
    DELIB_ID: one.id,
    DELIB_DATE: one.adoptedOn,
    DELIB_MATIERE_CODE: one.matterCode,
    DELIB_MATIERE_NOM: one.matterName,
    DELIB_OBJET: one.object,
    BUDGET_ANNEE: told(one.budgetYear),
    BUDGET_NOM: told(one.budgetName),
    PREF_ID: told(one.prefectureId),
    PREF_DATE: told(one.transmittedOn),
    VOTE_EFFECTIF: told(one.membersInOffice),
    VOTE_REEL: told(one.votersPresent),
    VOTE_POUR: told(one.votesFor),
    VOTE_CONTRE: told(one.votesAgainst),
    VOTE_ABSTENTION: told(one.abstentions),
    DELIB_URL: told(one.url),
  };
}

export interface ScdlProblem {
  column: ScdlColumn;
  reason: "missing" | "format";
}

/** What a record lacks or writes otherwise than the field list; empty = valid. */
export const scdlProblems = (record: ScdlRecord): ScdlProblem[] =>
  scdlColumns.flatMap((column): ScdlProblem[] => {
    const { isMandatory, format } = scdlRule(column);
    const value = record[column];
    if (value.trim() === "") return isMandatory ? [{ column, reason: "missing" }] : [];
    return format(value) ? [] : [{ column, reason: "format" }];
  });

/** The file: a header and one row a record (RFC 4180, comma, CRLF, UTF-8 without a mark). What would start a formula is inert. */
export function scdlCsv(records: readonly ScdlRecord[]): string {
  const rows = [scdlColumns, ...records.map((record) => scdlColumns.map((column) => inert(record[column])))];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

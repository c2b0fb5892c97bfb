import { Temporal } from "temporal-polyfill";
import { validateIdentifier } from "../institutions/identifiers.ts";

/** The columns of SCDL « délibérations » v2.1.3, in their order (domain §11). */
export const scdlColumns = [
  "COLL_NOM",
  "COLL_SIRET",
  "DELIB_ID",
  "DELIB_DATE",
  "DELIB_MATIERE_CODE",
  "DELIB_MATIERE_NOM",
  "DELIB_OBJET",
  "BUDGET_ANNEE",
  "BUDGET_NOM",
  "PREF_ID",
  "PREF_DATE",
  "VOTE_EFFECTIF",
  "VOTE_REEL",
  "VOTE_POUR",
  "VOTE_CONTRE",
  "VOTE_ABSTENTION",
  "DELIB_URL",
] as const;
export type ScdlColumn = (typeof scdlColumns)[number];

/** The first seven are mandatory. */
const mandatory = 7;

/** Text that no spreadsheet takes for a formula: the file is opened by whoever downloads it. */
const isPlain = (value: string) => !/^[\s]*[=+\-@\t\r]/.test(value);
const isSiret = (value: string) => /^\d{14}$/.test(value) && validateIdentifier("siret", value).ok;
const isYear = (value: string) => /^\d{4}$/.test(value);
const isCount = (value: string) => /^\d{1,6}$/.test(value);
const isMatter = (value: string) => /^\d+(\.\d+)*$/.test(value);
const isAddress = (value: string) => /^https?:\/\/\S+$/.test(value);

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: "reject" }).toString() === value;
  } catch {
    return false;
  }
}

const formats: Partial<Record<ScdlColumn, (value: string) => boolean>> = {
  COLL_SIRET: isSiret,
  DELIB_DATE: isDay,
  DELIB_MATIERE_CODE: isMatter,
  BUDGET_ANNEE: isYear,
  PREF_DATE: isDay,
  VOTE_EFFECTIF: isCount,
  VOTE_REEL: isCount,
  VOTE_POUR: isCount,
  VOTE_CONTRE: isCount,
  VOTE_ABSTENTION: isCount,
  DELIB_URL: isAddress,
};

/** What a column must hold. */
export const scdlRule = (column: ScdlColumn): { isMandatory: boolean; format: (value: string) => boolean } => ({
  isMandatory: scdlColumns.indexOf(column) < mandatory,
  format: formats[column] ?? isPlain,
});

import { mod97_10 } from "cdigit";
import { isValidBIC, ValidationErrorsBIC, validateBIC } from "ibantools";
import { euVat, stdnum } from "stdnum";
import type { IdentifierKind } from "./identifier-kinds.ts";

/** Why a value is no identifier of its kind; sentences in `locales/*` errors. */
export type IdentifierReason =
  | "identifierLength"
  | "identifierCharacters"
  | "identifierChecksum"
  | "identifierCountry"
  | "identifierNotThere";

export type IdentifierCheck =
  | { ok: true; normalised: string }
  | { ok: false; reason: IdentifierReason; values: Record<string, string> };

const nationalLimit = 40;

/**
 * Checks an identifier by the published rule of its kind and gives its stored form (no spaces, capitals).
 * `country` (ISO 3166-1) is the institution's: it tells which VAT rule applies when the number names none.
 */
export function validateIdentifier(kind: IdentifierKind, value: string, country?: string): IdentifierCheck {
  const typed = value.normalize("NFKC").trim();
  if (typed === "") return refuse("identifierNotThere");
  return rules[kind](typed, country);
}

const rules: Record<IdentifierKind, (typed: string, country?: string) => IdentifierCheck> = {
  lei(typed) {
    const value = compact(typed);
    if (value.length !== 20) return refuse("identifierLength", { expected: "20" });
    // ISO 17442: eighteen letters or digits, then two check digits (ISO 7064 MOD 97-10).
    if (!/^[0-9A-Z]{18}[0-9]{2}$/.test(value)) return refuse("identifierCharacters");
    return mod97_10.validate(asDigits(value)) ? accept(value) : refuse("identifierChecksum");
  },
  siren: (typed) => byStdnum(stdnum.FR?.siren, typed, "9"),
  siret: (typed) => byStdnum(stdnum.FR?.siret, typed, "14"),
  bic(typed) {
    const value = compact(typed);
    if (isValidBIC(value)) return accept(value);
    if (value.length !== 8 && value.length !== 11) return refuse("identifierLength", { expected: "8 / 11" });
    const { errorCodes } = validateBIC(value);
    return refuse(errorCodes.includes(ValidationErrorsBIC.NoBICCountry) ? "identifierCountry" : "identifierCharacters");
  },
  cib(typed) {
    // Code interbancaire: five digits, given by the ACPR; the first may be zero, no check digit.
    const value = compact(typed);
    if (value.length !== 5) return refuse("identifierLength", { expected: "5" });
    return /^\d{5}$/.test(value) ? accept(value) : refuse("identifierCharacters");
  },
  vat(typed, country) {
    // A French number may begin with two letters that also name another state: both readings are tried.
    const value = compact(typed);
    const states = [value.slice(0, 2), country ?? ""].filter((state) => Object.hasOwn(euVat, state));
    if (states.length === 0) return refuse("identifierCountry");
    const tried = states.flatMap((state) => {
      const bare = value.startsWith(state) ? value.slice(2) : value;
      return (euVat[state] ?? []).map((rule) => ({ state, check: byStdnum(rule, bare, state === "FR" ? "11" : "…") }));
    });
    const good = tried.find(({ check }) => check.ok);
    if (!good?.check.ok) return tried[0]?.check ?? refuse("identifierCountry");
    return accept(`${good.state}${good.check.normalised.replace(new RegExp(`^${good.state}`), "")}`);
  },
  national(typed) {
    const value = typed.replace(/\s+/g, " ");
    if (value.length > nationalLimit) return refuse("identifierLength", { expected: `1–${nationalLimit}` });
    return /^[\p{L}\p{N} ./_-]+$/u.test(value) ? accept(value) : refuse("identifierCharacters");
  },
};

type StdnumValidator = { validate(value: string): { isValid: boolean; compact?: string; error?: Error } };

function byStdnum(validator: StdnumValidator | undefined, typed: string, expected: string): IdentifierCheck {
  if (!validator) return refuse("identifierCountry");
  const result = validator.validate(compact(typed));
  if (result.isValid && result.compact) return accept(result.compact);
  const name = result.error?.name ?? "";
  if (name === "InvalidLength") return refuse("identifierLength", { expected });
  return refuse(name === "InvalidChecksum" ? "identifierChecksum" : "identifierCharacters");
}

/** ISO 7064 counts letters as 10 … 35 before taking the remainder. */
const asDigits = (value: string): string => Array.from(value, (sign) => Number.parseInt(sign, 36)).join("");

/** People separate groups by spaces, dots, hyphens and slashes; none of them belongs to the number. */
const compact = (typed: string): string => typed.replace(/[\s.\-/]/g, "").toUpperCase();
const accept = (normalised: string): IdentifierCheck => ({ ok: true, normalised });
const refuse = (reason: IdentifierReason, values: Record<string, string> = {}): IdentifierCheck => ({
  ok: false,
  reason,
  values,
});

import { hash } from "node:crypto";
import { numbered, placesOf } from "./columns.ts";
import { type CsvRecord, fieldText } from "./csv-records.ts";
import { isInstant, isLei, sirenIn } from "./field-bytes.ts";
import type { ProblemCode } from "./problems.ts";
import { detailOf, isEmpty, isWord, type MakeReader, oneWriter, wordOf } from "./reader.ts";
import { putBytes, putComma, putEnd, putText, reserve } from "./row-writer.ts";

export const neededEntityColumns = [
  "LEI",
  "Entity.LegalName",
  "Entity.LegalAddress.Country",
  "Registration.RegistrationStatus",
  "Registration.LastUpdateDate",
] as const;

/**
 * GLEIF's category says nothing about the sector: only what could not be anything else is taken. A sole
 * proprietor and an international organisation may lend, so they stay unknown until a source tells.
 */
const categoryOf = {
  GENERAL: "unknown",
  FUND: "fund",
  BRANCH: "branch",
  SOLE_PROPRIETOR: "unknown",
  RESIDENT_GOVERNMENT_ENTITY: "public_body",
  INTERNATIONAL_ORGANIZATION: "unknown",
} as const;
const categoryWords = Object.keys(categoryOf) as (keyof typeof categoryOf)[];

/** Registers whose numbers are SIREN: the trade register (RNCS) and the INSEE's Sirene. */
const sirenRegisters = ["RA000189", "RA000192"] as const;

/** Bytes of UTF-8 a name may have: what an index entry of the database holds. */
const longestName = 2000;

const otherNameKind = {
  PREVIOUS_LEGAL_NAME: "former",
  ALTERNATIVE_LANGUAGE_LEGAL_NAME: "legal",
  TRADING_OR_OPERATING_NAME: "trading",
} as const;
const otherNameWords = Object.keys(otherNameKind) as (keyof typeof otherNameKind)[];

/** Level 1, who is who: a row an institution, and a row each of its names. */
export const entityRows: MakeReader = (header, report) => {
  const at = placesOf(header, {
    lei: ["LEI"],
    name: ["Entity.LegalName"],
    language: ["Entity.LegalName.xmllang"],
    address: ["Entity.LegalAddress.FirstAddressLine"],
    postalCode: ["Entity.LegalAddress.PostalCode"],
    city: ["Entity.LegalAddress.City"],
    country: ["Entity.LegalAddress.Country"],
    authority: ["Entity.RegistrationAuthority.RegistrationAuthorityID"],
    number: ["Entity.RegistrationAuthority.RegistrationAuthorityEntityID"],
    category: ["Entity.EntityCategory"],
    status: ["Registration.RegistrationStatus"],
    updated: ["Registration.LastUpdateDate"],
    successor: ["Entity.SuccessorEntity.SuccessorLEI", "Entity.SuccessorEntity.1.SuccessorLEI"],
  }) as Record<string, number> & { lei: number; name: number };
  const place = (name: string): number => at[name] ?? -1;
  const fields = ["name", "country", "address", "postalCode", "city", "status"].map(place);
  const others = numbered(header, "Entity.OtherEntityNames.OtherEntityName.", ["", ".xmllang", ".type"]);
  const latin = numbered(header, "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.", [
    "",
    ".xmllang",
    ".type",
  ]);
  const rows = oneWriter();
  const names = oneWriter();
  const refuse = (record: CsvRecord, code: ProblemCode, where: number) =>
    report({ line: record.line, code, detail: detailOf(record, where) });

  /** The first thing wrong with the record; null = nothing. */
  function fault(record: CsvRecord): [ProblemCode, number] | null {
    const { data, starts, ends } = record;
    const span = (p: number) => [starts[p] as number, ends[p] as number] as const;
    if (!isLei(data, ...span(at.lei))) return ["lei-invalid", at.lei];
    if (isEmpty(record, at.name)) return ["name-missing", at.lei];
    const [from, to] = span(at.name);
    if (to - from > longestName) return ["name-too-long", at.name];
    if (!isCountry(data, ...span(place("country")))) return ["country-invalid", place("country")];
    if (!isInstant(data, ...span(place("updated")))) return ["date-invalid", place("updated")];
    return null;
  }

  function siren(record: CsvRecord): string {
    if (wordOf(record, place("authority"), sirenRegisters) === null || isEmpty(record, place("number"))) return "";
    const found = sirenIn(fieldText(record, place("number")));
    if (found === null) refuse(record, "siren-invalid", place("number"));
    return found ?? "";
  }

  /** Adds a name to the scratch bytes behind the row; the digest covers it. */
  function name(record: CsvRecord, [value, language]: number[], kind: string): void {
    const { data, starts, ends } = record;
    const places = [value ?? -1, language ?? -1];
    if (isEmpty(record, places[0] as number)) return;
    putText(rows, kind);
    for (const p of places) {
      putComma(rows);
      if (p >= 0) putBytes(rows, data, starts[p] as number, ends[p] as number);
    }
    putEnd(rows);
    spots.push(rows.at);
  }
  let spots: number[] = [];

  return {
    writers: [rows, names],
    read(record) {
      const { data, starts, ends } = record;
      const wrong = fault(record);
      if (wrong) return refuse(record, ...wrong);
      const size = (ends[record.count - 1] as number) - record.offset + 4 * record.count + 512;
      reserve(rows, 2 * size);
      reserve(names, 2 * size);
      putText(rows, `${record.line},`);
      const first = rows.at;
      putBytes(rows, data, starts[at.lei] as number, ends[at.lei] as number);
      for (const p of fields) {
        putComma(rows);
        if (p >= 0) putBytes(rows, data, starts[p] as number, ends[p] as number);
      }
      const category = wordOf(record, place("category"), categoryWords);
      if (category === null && !isEmpty(record, place("category")) && !isWord(record, place("category"), "NULL")) {
        refuse(record, "category-unknown", place("category"));
      }
      putText(rows, `,${category === null ? "unknown" : categoryOf[category]},${siren(record)}`);
      putComma(rows);
      const successor = place("successor");
      if (!isEmpty(record, successor)) {
        const span = [starts[successor] as number, ends[successor] as number] as const;
        if (isLei(data, ...span)) putBytes(rows, data, ...span);
        else refuse(record, "successor-invalid", successor);
      }
      putComma(rows);
      putBytes(rows, data, starts[place("updated")] as number, ends[place("updated")] as number);
      putComma(rows);
      const scratch = rows.at;
      spots = [];
      name(record, [at.name, place("language")], "legal");
      for (const slot of others) {
        const word = wordOf(record, slot[2] ?? -1, otherNameWords);
        name(record, slot, word === null ? "trading" : otherNameKind[word]);
      }
      for (const slot of latin) name(record, slot, "transliterated");
      const digest = hash("sha256", rows.buffer.subarray(first, rows.at), "hex").slice(0, 32);
      let from = scratch;
      for (const to of spots) {
        putText(names, `${record.line},`);
        names.at += rows.buffer.copy(names.buffer, names.at, from, to);
        from = to;
      }
      rows.at = scratch;
      putText(rows, digest);
      putEnd(rows);
    },
  };
};

function isCountry(data: Buffer, from: number, to: number): boolean {
  const capital = (b = 0) => b >= 65 && b <= 90;
  return to - from === 2 && capital(data[from]) && capital(data[from + 1]);
}

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { IdentifierKind } from "../../../app/domain/institutions/identifier-kinds.ts";
import { validateIdentifier } from "../../../app/domain/institutions/identifiers.ts";

const cases = path.resolve(import.meta.dirname, "../../../../shared/cases/identifiers/identifier_vectors.csv");
const stored: Record<string, IdentifierKind> = {
  lei: "lei",
  "fr.siren": "siren",
  "fr.siret": "siret",
  "fr.tva": "vat",
  bic: "bic",
};

if (!existsSync(cases) && !process.env.REQUIRE_CASES) {
  console.log("skipped: reference cases not present");
} else {
  const rows = parse(readFileSync(cases), { columns: true }) as Record<"kind" | "input" | "verdict", string>[];
  const judged = rows.filter((row) => row.kind in stored && ["valid", "invalid"].includes(row.verdict));
  test(`the ${judged.length} published identifiers of stored kinds are judged as published`, () => {
    expect(judged.length).toBeGreaterThan(250);
    const wrong = judged.filter(
      (row) => validateIdentifier(stored[row.kind] as IdentifierKind, row.input, "FR").ok !== (row.verdict === "valid"),
    );
    expect(wrong).toEqual([]);
  });
}

test.each([
  ["lei", "2138 00ku d8la jwsq 9d15", undefined, "213800KUD8LAJWSQ9D15"],
  ["vat", "FR 40 303 265 045", "FR", "FR40303265045"],
  ["vat", "40303265045", "FR", "FR40303265045"],
  ["vat", "DE136695976", "FR", "DE136695976"],
  ["cib", "00123", "FR", "00123"],
  ["national", "HRB  12345 B", "DE", "HRB 12345 B"],
  ["siret", "356 000 000 49837", "FR", "35600000049837"],
] as const)("%s %s is kept as it is compared", (kind, typed, country, normalised) => {
  expect(validateIdentifier(kind, typed, country)).toEqual({ ok: true, normalised });
});

test.each([
  ["lei", "213800KUD8LAJWSQ9D16", "identifierChecksum"],
  ["lei", "213800KUD8LAJWSQ9D1", "identifierLength"],
  ["lei", "213800KUD8LAJWSQ9DXX", "identifierCharacters"],
  ["siren", "404833047", "identifierChecksum"],
  ["siren", "40483304", "identifierLength"],
  ["bic", "AGRIFRPP8", "identifierLength"],
  ["cib", "1234A", "identifierCharacters"],
  ["vat", "40303265045", "identifierCountry"],
  ["national", "<script>", "identifierCharacters"],
  ["lei", "   ", "identifierNotThere"],
] as const)("%s « %s » is refused: %s", (kind, typed, reason) => {
  expect(validateIdentifier(kind, typed)).toMatchObject({ ok: false, reason });
});

import { once } from "node:events";
import { createWriteStream } from "node:fs";

const address = [
  "xmllang",
  "FirstAddressLine",
  "AddressNumber",
  "AddressNumberWithinBuilding",
  "MailRouting",
  "AdditionalAddressLine.1",
  "AdditionalAddressLine.2",
  "AdditionalAddressLine.3",
  "City",
  "Region",
  "Country",
  "PostalCode",
];
const five = [1, 2, 3, 4, 5];
const authority = (before: string, word: string) =>
  [`${word}ID`, `Other${word}ID`, `${word}EntityID`].map((name) => `${before}.${name}`);
const otherAddress = (n: number) => ["xmllang", "type", ...address.slice(1)].map((name) => `${n}.${name}`);

/** The columns of a level 1 golden copy, in their order. */
export const entityColumns = [
  "LEI",
  "Entity.LegalName",
  "Entity.LegalName.xmllang",
  ...[
    "Entity.OtherEntityNames.OtherEntityName",
    "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName",
  ].flatMap((name) => five.flatMap((n) => ["", ".xmllang", ".type"].map((part) => `${name}.${n}${part}`))),
  ...address.map((name) => `Entity.LegalAddress.${name}`),
  ...address.map((name) => `Entity.HeadquartersAddress.${name}`),
  ...["Entity.OtherAddresses.OtherAddress", "Entity.TransliteratedOtherAddresses.TransliteratedOtherAddress"].flatMap(
    (name) => five.flatMap((n) => otherAddress(n).map((part) => `${name}.${part}`)),
  ),
  ...authority("Entity.RegistrationAuthority", "RegistrationAuthority"),
  "Entity.LegalJurisdiction",
  "Entity.EntityCategory",
  "Entity.LegalForm.EntityLegalFormCode",
  "Entity.LegalForm.OtherLegalForm",
  ...["type", "AssociatedLEI", "AssociatedEntityName", "AssociatedEntityName.xmllang"].map(
    (n) => `Entity.AssociatedEntity.${n}`,
  ),
  "Entity.EntityStatus",
  "Entity.EntityExpirationDate",
  "Entity.EntityExpirationReason",
  ...["SuccessorLEI", "SuccessorEntityName", "SuccessorEntityName.xmllang"].map((n) => `Entity.SuccessorEntity.${n}`),
  "Registration.InitialRegistrationDate",
  "Registration.LastUpdateDate",
  "Registration.RegistrationStatus",
  "Registration.NextRenewalDate",
  "Registration.ManagingLOU",
  "Registration.ValidationSources",
  ...authority("Registration.ValidationAuthority", "ValidationAuthority"),
  ...five.flatMap((n) =>
    authority(`Registration.OtherValidationAuthorities.OtherValidationAuthority.${n}`, "ValidationAuthority"),
  ),
];

/** The columns of a level 2 golden copy, in their order. */
export const relationColumns = [
  ...[
    "StartNode.NodeID",
    "StartNode.NodeIDType",
    "EndNode.NodeID",
    "EndNode.NodeIDType",
    "RelationshipType",
    "RelationshipStatus",
  ].map((name) => `Relationship.${name}`),
  ...[
    "InitialRegistrationDate",
    "LastUpdateDate",
    "RegistrationStatus",
    "NextRenewalDate",
    "ManagingLOU",
    "ValidationSources",
    "ValidationDocuments",
    "ValidationReference",
  ].map((name) => `Registration.${name}`),
  ...five.flatMap((n) => ["startDate", "endDate", "periodType"].map((part) => `Relationship.Period.${n}.${part}`)),
  ...five.flatMap((n) =>
    ["QualifierDimension", "QualifierCategory"].map((part) => `Relationship.Qualifiers.${n}.${part}`),
  ),
  ...five.flatMap((n) =>
    ["MeasurementMethod", "QuantifierAmount", "QuantifierUnits"].map((part) => `Relationship.Qualifiers.${n}.${part}`),
  ),
];

/** The n-th invented LEI: fourteen fixed characters, n, and its check digits. */
export function leiOf(n: number): string {
  const body = `9695TAMIS0${n.toString().padStart(8, "0")}`;
  let rest = 0;
  for (const c of `${body}00`)
    rest = c <= "9" ? (rest * 10 + Number(c)) % 97 : (rest * 100 + c.charCodeAt(0) - 55) % 97;
  return body + String(98 - rest).padStart(2, "0");
}

async function write(path: string, columns: string[], rows: Iterable<Record<string, string>>): Promise<void> {
  const file = createWriteStream(path, { highWaterMark: 1 << 20 });
  const line = (values: string[]) => `${values.map((v) => `"${v.replaceAll('"', '""')}"`).join(",")}\n`;
  file.write(line(columns));
  for (const row of rows) {
    if (!file.write(line(columns.map((name) => row[name] ?? "")))) await once(file, "drain");
  }
  file.end();
  await once(file, "finish");
}

const countries = ["FR", "DE", "LU", "NL", "GB", "US", "ES", "IT"];

function* entities(count: number): Generator<Record<string, string>> {
  for (let n = 0; n < count; n++) {
    const country = countries[n % countries.length] as string;
    const place = {
      FirstAddressLine: `${(n % 300) + 1}, rue de l'Estuaire n° ${n}`,
      City: `Ville ${n % 977}`,
      Country: country,
      Region: `${country}-33`,
      PostalCode: String(10000 + (n % 80000)),
      xmllang: "fr",
    };
    const at = (before: string) => Object.fromEntries(Object.entries(place).map(([k, v]) => [`${before}.${k}`, v]));
    yield {
      LEI: leiOf(n),
      "Entity.LegalName": `Établissement inventé ${n} "${(n * 7919) % 10007}" S.A.`,
      "Entity.LegalName.xmllang": "fr",
      ...(n % 5 === 0
        ? {
            "Entity.OtherEntityNames.OtherEntityName.1": `Ancien nom ${n}`,
            "Entity.OtherEntityNames.OtherEntityName.1.type": "PREVIOUS_LEGAL_NAME",
          }
        : {}),
      ...at("Entity.LegalAddress"),
      ...at("Entity.HeadquartersAddress"),
      "Entity.RegistrationAuthority.RegistrationAuthorityID": "RA000585",
      "Entity.RegistrationAuthority.RegistrationAuthorityEntityID": `HRB ${n}`,
      "Entity.LegalJurisdiction": country,
      "Entity.EntityCategory": n % 9 === 0 ? "FUND" : "GENERAL",
      "Entity.LegalForm.EntityLegalFormCode": "8888",
      "Entity.EntityStatus": "ACTIVE",
      "Registration.InitialRegistrationDate": "2014-06-05T15:46:12Z",
      "Registration.LastUpdateDate": "2026-05-01T08:30:00.123Z",
      "Registration.RegistrationStatus": n % 3 === 0 ? "LAPSED" : "ISSUED",
      "Registration.NextRenewalDate": "2027-05-01T08:30:00Z",
      "Registration.ManagingLOU": "5299000J2N45DDNE4Y28",
      "Registration.ValidationSources": "FULLY_CORROBORATED",
      "Registration.ValidationAuthority.ValidationAuthorityID": "RA000585",
      "Registration.ValidationAuthority.ValidationAuthorityEntityID": `HRB ${n}`,
    };
  }
}

function* relations(count: number, institutions: number): Generator<Record<string, string>> {
  for (let n = 0; n < count; n++) {
    const child = 1 + Math.floor(n / 2) * 2;
    const direct = n % 2 === 0;
    yield {
      "Relationship.StartNode.NodeID": leiOf(child % institutions),
      "Relationship.StartNode.NodeIDType": "LEI",
      "Relationship.EndNode.NodeID": leiOf(direct ? (child - 1) >> 1 : (child - 1) >> 3),
      "Relationship.EndNode.NodeIDType": "LEI",
      "Relationship.RelationshipType": direct ? "IS_DIRECTLY_CONSOLIDATED_BY" : "IS_ULTIMATELY_CONSOLIDATED_BY",
      "Relationship.RelationshipStatus": "ACTIVE",
      "Registration.InitialRegistrationDate": "2018-01-01T00:00:00Z",
      "Registration.LastUpdateDate": "2026-05-01T08:30:00.123Z",
      "Registration.RegistrationStatus": n % 3 === 0 ? "LAPSED" : "PUBLISHED",
      "Registration.NextRenewalDate": "2027-05-01T08:30:00Z",
      "Registration.ManagingLOU": "5299000J2N45DDNE4Y28",
      "Registration.ValidationSources": "FULLY_CORROBORATED",
      "Registration.ValidationDocuments": "ACCOUNTS_FILING",
      "Registration.ValidationReference": "https://exemple.test/comptes-annuels-consolides.pdf",
      "Relationship.Period.1.startDate": "2025-01-01T00:00:00Z",
      "Relationship.Period.1.endDate": "2025-12-31T00:00:00Z",
      "Relationship.Period.1.periodType": "ACCOUNTING_PERIOD",
      "Relationship.Period.2.startDate": "2016-03-01T00:00:00Z",
      "Relationship.Period.2.periodType": "RELATIONSHIP_PERIOD",
    };
  }
}

/** Writes an invented golden-copy pair with the real columns, every field quoted as GLEIF does. */
export async function writeGoldenCopy(
  paths: { entities: string; relationships: string },
  size: { entities: number; relations: number },
): Promise<void> {
  await write(paths.entities, entityColumns, entities(size.entities));
  await write(paths.relationships, relationColumns, relations(size.relations, size.entities));
}

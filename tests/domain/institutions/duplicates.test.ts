import { expect, test } from "vitest";
import { proposeDuplicate, type RecordedInstitution } from "../../../app/domain/institutions/duplicates.ts";
import { siblings } from "./names/siblings.ts";

const everybody = () => 1;
const record = (name: string, more: Partial<RecordedInstitution> = {}): RecordedInstitution => ({
  ...{
    id: `id of ${name} ${JSON.stringify(more)}`,
    name,
    country: "FR",
    city: null,
    postalCode: null,
    addressLine: null,
  },
  ...{ website: null, names: [{ kind: "legal", name }], identifiers: [], holders: [] },
  ...more,
});
const tier = (a: RecordedInstitution, b: RecordedInstitution) => proposeDuplicate(a, b, everybody).tier;

test("a parent and its subsidiary, or two firms of one network, are never certainly the same, whatever they share", () => {
  const shared: Partial<RecordedInstitution> = {
    identifiers: [{ kind: "siren", value: "529290488" }],
    addressLine: "1 quai des Saules",
    postalCode: "33000",
    city: "Bordeaux",
    website: "https://www.exemple.test/",
  };
  expect(siblings.length).toBeGreaterThan(80);
  for (const [left, right] of siblings) {
    const alone = proposeDuplicate(record(left), record(right), everybody);
    expect(alone.tier, `${left} / ${right}`).not.toBe("certain");
    // Under one number a legal form said on one side only is no doubt any more; a word or a letter still is.
    if (!alone.reasons.some((r) => r.kind === "differ" || (r.kind === "agree" && r.how === "typing"))) continue;
    expect(tier(record(left, shared), record(right, shared)), `${left} / ${right}`).not.toBe("certain");
  }
});

test("who holds the other is possible at most, who has the same holder probable at most, even under one name", () => {
  const parent = record("Crédit Cévenol", { id: "parent" });
  const child = record("Crédit Cévenol", { id: "child", holders: ["parent"] });
  const twin = record("Crédit Cévenol", { id: "twin", holders: ["parent"] });
  expect(tier(parent, child)).toBe("possible");
  expect(tier(child, parent)).toBe("possible");
  expect(tier(child, twin)).toBe("probable");
  expect(tier(record("Crédit Cévenol"), parent)).toBe("certain");
});

test("a SIRET, a French VAT number or a national number tells the SIREN it is made of", () => {
  const siren = record("Crédit Cévenol", { identifiers: [{ kind: "siren", value: "529290488" }] });
  const others = [
    { kind: "siret", value: "52929048800017" },
    { kind: "vat", value: "FR58529290488" },
    { kind: "national", value: "529290488" },
  ] as const;
  for (const identifier of others) {
    const { tier: reached, reasons } = proposeDuplicate(
      siren,
      record("CREDIT CEVENOL SA", { identifiers: [identifier] }),
      everybody,
    );
    expect(reached).toBe("certain");
    expect(reasons).toContainEqual({ kind: "sameIdentifier", identifier: "siren", value: "529290488" });
  }
  const other = record("Crédit Cévenol", { identifiers: [{ kind: "siret", value: "40483304700011" }] });
  expect(tier(siren, other)).toBe("possible");
});

test("address, city and website are told, and decide nothing alone", () => {
  const at = { addressLine: "1, quai des Saules", postalCode: "33000", city: "Bordeaux" };
  const a = record("Crédit Cévenol", { ...at, website: "https://www.exemple.test/fr" });
  const b = record("Zéphyr Prêts", { ...at, addressLine: "1 QUAI DES SAULES", website: "http://exemple.test" });
  const { tier: reached, reasons } = proposeDuplicate(a, b, everybody);
  expect(reached).toBe("no");
  expect(reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["sameAddress", "sameWebsite"]));
});

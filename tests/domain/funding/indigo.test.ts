import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import {
  type IndigoContract,
  indigoProject,
  indigoSectors,
  indigoStages,
  withheldReasons,
} from "../../../app/domain/funding/indigo.ts";
import { json, present } from "../published-cases.ts";

/** Figures published for Gironde; the parties are invented, days and parts illustrative. */
const contract: IndigoContract = {
  ...{
    title: "Relais familial",
    currency: "EUR",
    country: "FR",
    stage: "Complete",
    sector: "Child and family welfare",
  },
  ...{ signedOn: "2018-11-05", startsOn: "2018-12-01", endsOn: "2022-12-01", maximumPaymentCents: 309_824_120n },
  intervention: "Accueil de familles en appartement, trois à douze mois",
  population: { description: "Familles dont un enfant risque un placement", targeted: 68, unit: "familles" },
  operators: [{ name: "Association du Relais", indigoId: null }],
  payers: [
    {
      name: "Département de l’Estuaire",
      indigoId: "INDIGO-ORG-0001",
      isPublic: true,
      capCents: 309_824_120n,
      paidCents: 1n,
    },
  ],
  investors: [
    {
      ...{ name: "Fonds solidaire", indigoId: "INDIGO-ORG-0002", isDisclosed: true, committedCents: 200_000_000n },
      movements: [
        { on: "2018-12-01", cents: 200_000_000n, what: "receipt" },
        { on: "2022-12-20", cents: 200_000_000n, what: "capital" },
        { on: "2022-12-20", cents: 29_499_348n, what: "return" },
      ],
    },
    { name: "Banque des Deux Rives", indigoId: null, isDisclosed: true, committedCents: 70_000_000n, movements: [] },
  ],
  metrics: [
    {
      code: "families",
      definition: "Pas de placement",
      target: "56 sur 68",
      validation: "Juge des enfants et département",
    },
  ],
  results: [{ metric: "families", reached: 56n, population: 68n }],
};
const keeping = (...kept: number[]): IndigoContract => ({
  ...contract,
  investors: [0, 1, 2].map((i) => ({
    ...{ name: `Fonds ${i}`, indigoId: `INDIGO-ORG-10${i}`, isDisclosed: !kept.includes(i) },
    ...{ committedCents: BigInt(1_234_500 + i), movements: [{ on: "2020-01-01", cents: 77_700n, what: "receipt" }] },
  })),
});

type Schema = {
  properties?: Record<string, Schema>;
  items?: Schema;
  $ref?: string;
  definitions?: Record<string, Schema>;
};
const schema: Schema | null = json("indigo/schema/project.json");

/** The schema allows any other field: a field it does not know would pass unseen. */
function unknownFields(told: unknown, of: Schema, path = ""): string[] {
  const known = of.$ref ? (schema?.definitions?.[of.$ref.split("/").at(-1) ?? ""] ?? {}) : of;
  if (Array.isArray(told)) return told.flatMap((one) => unknownFields(one, known.items ?? {}, `${path}[]`));
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([key, part]) => {
    const next = known.properties?.[key];
    return next ? unknownFields(part, next, `${path}/${key}`) : [`${path}/${key}`];
  });
}

describe.skipIf(!present)("the project as INDIGO’s JSON", () => {
  const validate = schema ? new Ajv({ strict: false, allErrors: true }).compile(schema) : () => false;

  it.each([contract, keeping(1), keeping(0, 2), { ...contract, results: [], stage: "Implementation" as const }])(
    "is valid, and holds no field the schema does not know",
    (one) => {
      const { project } = indigoProject(one);
      expect(validate(project)).toBe(true);
      expect(unknownFields(project, schema ?? {})).toEqual([]);
      expect(JSON.parse(JSON.stringify(project))).toEqual(project);
    },
  );

  it("would be refused with a stage, a sector or a day that INDIGO does not know", () => {
    const wrong = { ...indigoProject(contract).project, stage_development: { value: "Done" } };
    expect(validate(wrong)).toBe(false);
    const undated = indigoProject({ ...contract, startsOn: "01/12/2018" }).project;
    expect(validate(undated)).toBe(false);
    const enums = schema?.properties as Record<string, { properties: Record<string, { enum: string[] }> }>;
    expect(enums.stage_development?.properties.value?.enum).toEqual([...indigoStages]);
    const sector = schema?.properties?.purpose_and_classifications?.properties?.policy_sector?.properties?.value;
    expect((sector as { enum?: string[] }).enum).toEqual([...indigoSectors]);
  });
});

describe("what is withheld", () => {
  it("is stated with its reason, in the file too", () => {
    const { project, withheld } = indigoProject(keeping(0, 2));
    expect(withheld).toEqual([
      { path: "investments[0]", reason: "investorUndisclosed" },
      { path: "investments[2]", reason: "investorUndisclosed" },
      { path: "results", reason: "smallNumbers" },
    ]);
    const { notes } = project as { notes: { value: string } };
    for (const { path } of withheld) expect(notes.value).toContain(path);
    expect(withheldReasons).toContain("wouldReveal");
  });

  it("cannot be had from the rest: one private investor keeps the amounts of all private", () => {
    for (const kept of [[1], [0, 2], [0, 1, 2]]) {
      const text = JSON.stringify(indigoProject(keeping(...kept)).project);
      for (const i of kept) {
        expect(text).not.toContain(`"value":${i === 0 ? "12345}" : `12345.0${i}`}`);
        expect(text).not.toContain(`INDIGO-ORG-10${i}`);
      }
      const shown = [0, 1, 2].filter((i) => !kept.includes(i) && text.includes(`INDIGO-ORG-10${i}"`));
      expect(shown).toEqual([0, 1, 2].filter((i) => !kept.includes(i)));
      expect((text.match(/"investment_commitment":/g) ?? []).length).toBe(kept.length === 1 ? 0 : 3 - kept.length);
      expect(text.includes('"transaction_type"')).toBe(kept.length === 2);
    }
  });

  it("holds no total where there is one investor, who keeps its amounts private", () => {
    const [only] = keeping(0).investors;
    const { project, withheld } = indigoProject({ ...contract, investors: only ? [only] : [] });
    expect(JSON.stringify(project)).not.toMatch(/12345|777/);
    expect(withheld.map(({ path }) => path)).toContain("overall_project_finance.total_investment_commitment");
  });

  it("says that a result is not final yet", () => {
    expect(indigoProject({ ...contract, results: [] }).withheld).toEqual([{ path: "results", reason: "notFinal" }]);
  });
});

import { describe, expect, it } from "vitest";
import { evidenceKinds } from "../../../app/domain/documents/evidence-kinds.ts";
import { defaultRule, serialiseRule } from "../../../app/domain/screening/rule.ts";
import { defaultCriteria, defaultGrid } from "../../../app/domain/selection/catalogue/index.ts";
import { type Bilingual, type Criterion, scaleSteps, themes, wholeWeight } from "../../../app/domain/selection/grid.ts";
import { gridProblems } from "../../../app/domain/selection/grid-problems.ts";

const of = (kind: Criterion["kind"]) => defaultCriteria.filter((criterion) => criterion.kind === kind);
const textsOf = ({ question, guidance, scale, source }: Criterion): Bilingual[] => [
  question,
  guidance,
  ...scale,
  source.text,
];
const texts = defaultCriteria.flatMap((criterion) => textsOf(criterion).map((text) => [criterion.code, text] as const));
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe("the default catalogue", () => {
  it("makes a grid that nothing keeps from being frozen", () => {
    const grid = defaultGrid(serialiseRule(defaultRule(["families"], ["FR-33"])));
    expect(gridProblems(grid)).toEqual([]);
    expect(grid).toMatchObject({ aggregation: "median", spreadThreshold: 2, replyWorkingDays: 10 });
  });

  it("has four exclusions, four conditions of entry and the rest scored", () => {
    expect(of("exclusion").map(({ code }) => code)).toEqual(["EXC-1", "EXC-2", "EXC-3", "EXC-4"]);
    expect(of("eligibility").map(({ code }) => code)).toEqual(["ELI-1", "ELI-2", "ELI-3", "ELI-4"]);
    expect(of("scored").length).toBeGreaterThanOrEqual(22);
  });

  it("leaves consumer credit to the screening", () => {
    expect(defaultCriteria[0]).toMatchObject({ code: "EXC-1", kind: "exclusion", answeredBy: "departement" });
  });

  it("weighs a whole in whole points", () => {
    const weights = of("scored").map(({ weight }) => weight);
    expect(weights.filter((weight) => !Number.isInteger(weight) || weight < 1)).toEqual([]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(wholeWeight);
  });

  it("gives no points and no scale to a veto or a condition of entry", () => {
    for (const { weight, scale } of [...of("exclusion"), ...of("eligibility")]) {
      expect({ weight, scale }).toEqual({ weight: 0, scale: [] });
    }
  });

  it("has one short code for each criterion", () => {
    const codes = defaultCriteria.map(({ code }) => code);
    expect(repeated(codes)).toEqual([]);
    expect(codes.filter((code) => !/^[A-Z]{3}-[1-9]$/.test(code))).toEqual([]);
  });

  it("uses every theme", () => {
    expect(themes.filter((theme) => !defaultCriteria.some((criterion) => criterion.theme === theme))).toEqual([]);
  });

  it("asks for evidence of a known kind, each named once", () => {
    for (const { code, evidence } of defaultCriteria) {
      expect(evidence.kinds.length, code).toBeGreaterThan(0);
      expect(repeated(evidence.kinds), code).toEqual([]);
      expect(evidence.kinds.filter((kind) => !evidenceKinds.includes(kind))).toEqual([]);
    }
  });

  it("names only criteria it has", () => {
    const codes = defaultCriteria.map(({ code }) => code);
    const named = texts.flatMap(([, { fr, en }]) => `${fr} ${en}`.match(/\b[A-Z]{3}-\d\b/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe("the words of the catalogue", () => {
  it.each(of("scored").map((criterion) => [criterion.code, criterion] as const))(
    "%s: a sentence of its own for each step, in both languages",
    (_, { scale }) => {
      expect(scale).toHaveLength(scaleSteps.length);
      for (const language of ["fr", "en"] as const) expect(repeated(scale.map((step) => step[language]))).toEqual([]);
    },
  );

  it("are never the same in French and in English", () => {
    expect(texts.filter(([, { fr, en }]) => fr.trim() === en.trim())).toEqual([]);
  });

  it("give the same figures in both languages", () => {
    const figures = (text: string) => (text.match(/\d+/g) ?? []).sort();
    const ordinal = /\b(1)er\b/g;
    for (const [code, { fr, en }] of texts) expect(figures(fr.replace(ordinal, "$1")), code).toEqual(figures(en));
  });

  it("are whole sentences: questions ask, the rest ends with a full stop", () => {
    for (const [code, text] of texts) {
      for (const said of [text.fr, text.en]) expect(said, code).toMatch(/^[A-ZÀÉÊ].*[.?]$/);
    }
    expect(defaultCriteria.filter(({ question }) => !/\?$/.test(question.fr) || !/\?$/.test(question.en))).toEqual([]);
  });

  it.each([
    ["a narrow no-break space before : ; ? ! and %", /(?<!\u202f)[:;?!%]/],
    ["a narrow no-break space inside « »", /«(?!\u202f)|(?<!\u202f)»/],
    ["a no-break space before €", /(?<!\u00a0)€/],
    ["typographic apostrophes", /'/],
    ["no straight quotes", /"/],
    ["no doubled space", /\s{2}/],
  ])("follow French usage: %s", (_, wrong) => {
    expect(texts.filter(([, { fr }]) => wrong.test(fr)).map(([code, { fr }]) => `${code} ${fr}`)).toEqual([]);
  });

  it.each([
    ["no space before : ; ? ! and %", /\s[:;?!%]/],
    ["no French quotes", /[«»]/],
    ["typographic apostrophes", /'/],
    ["no doubled space", /\s{2}/],
  ])("follow English usage: %s", (_, wrong) => {
    expect(texts.filter(([, { en }]) => wrong.test(en)).map(([code, { en }]) => `${code} ${en}`)).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { explain } from "../../../app/domain/screening/explain.ts";
import type { Rule } from "../../../app/domain/screening/facts.ts";
import { screeningWords } from "../../../app/locales/screening.ts";
import { ask, denies, link, sells, type Told, verdictOf } from "./world.ts";

const when = "2026-01-01T00:00:00.000Z";
const settled = (favours: "affirmation" | "denial", more = {}) => ({
  id: `for ${favours}`,
  affirmationId: "sells-C",
  denialId: "denies-C",
  favours,
  recordedAt: when,
  supersededAt: null,
  ...more,
});

const table: [string, Told, Partial<Rule>, string, Partial<typeof ask>?][] = [
  ["a live, documented sale excludes", { activities: [sells("C")] }, {}, "excluded"],
  ["silence never clears", {}, {}, "undetermined"],
  ["a live denial clears", { activities: [denies("C")] }, {}, "cleared"],
  ["a body that could not lend needs no denial", { categories: { C: "foundation" } }, {}, "cleared"],
  [
    "a body that could not lend but does is excluded",
    { categories: { C: "fund" }, activities: [sells("C")] },
    {},
    "excluded",
  ],
  ["evidence is live before it expires", { activities: [sells("C", { evidenceId: "ends tomorrow" })] }, {}, "excluded"],
  [
    "evidence is not live on the day it expires",
    { activities: [sells("C", { evidenceId: "ends today" })] },
    {},
    "undetermined",
  ],
  [
    "an affirmation without live evidence blocks a denial",
    { activities: [sells("C", { evidenceId: null }), denies("C")] },
    {},
    "undetermined",
  ],
  [
    "a denial whose evidence expired is no denial",
    { activities: [denies("C", { evidenceId: "ends today" })] },
    {},
    "undetermined",
  ],
  [
    "weaker than the minimum is not enough to exclude",
    { activities: [sells("C", { evidenceId: "weak" }), denies("C")] },
    {},
    "undetermined",
  ],
  [
    "weaker than the minimum is not enough to clear",
    { activities: [denies("C", { evidenceId: "weak" })] },
    {},
    "undetermined",
  ],
  [
    "the minimum strength is voted",
    { activities: [denies("C", { evidenceId: "weak" })] },
    { minimumStrength: "declared" },
    "cleared",
  ],
  ["valid from the day itself", { activities: [sells("C", { validFrom: ask.on })] }, {}, "excluded"],
  ["no longer valid on the last day", { activities: [sells("C", { validTo: ask.on }), denies("C")] }, {}, "cleared"],
  [
    "not known at K",
    { activities: [sells("C", { recordedAt: "2026-12-01T00:00:00.000Z" }), denies("C")] },
    {},
    "cleared",
  ],
  ["superseded at K", { activities: [sells("C", { supersededAt: ask.knownAt }), denies("C")] }, {}, "cleared"],
  ["a contradiction excludes", { activities: [sells("C"), denies("C")] }, {}, "excluded"],
  [
    "until a named person settles it",
    { activities: [sells("C"), denies("C")], settlements: [settled("denial")] },
    {},
    "cleared",
  ],
  [
    "a settlement for the affirmation",
    { activities: [sells("C"), denies("C")], settlements: [settled("affirmation")] },
    {},
    "excluded",
  ],
  [
    "a settlement withdrawn",
    { activities: [sells("C"), denies("C")], settlements: [settled("denial", { supersededAt: when })] },
    {},
    "excluded",
  ],
  [
    "a sale below the threshold does not qualify",
    { activities: [sells("C", { volumeCents: 99n }), denies("C")] },
    { materialityCents: 100n },
    "cleared",
  ],
  [
    "a sale at the threshold does",
    { activities: [sells("C", { volumeCents: 100n }), denies("C")] },
    { materialityCents: 100n },
    "excluded",
  ],
  [
    "an unknown volume counts as above",
    { activities: [sells("C"), denies("C")] },
    { materialityCents: 100n },
    "excluded",
  ],
  ["another territory", { activities: [sells("C", { territories: ["FR-971"] }), denies("C")] }, {}, "cleared"],
  [
    "a commune of the département",
    { activities: [sells("C", { territories: ["FR-33063"] }), denies("C")] },
    {},
    "excluded",
  ],
  [
    "the world contains the département",
    { activities: [sells("C", { territories: ["world"] }), denies("C")] },
    {},
    "excluded",
  ],
  [
    "Corsica",
    { activities: [sells("C", { territories: ["FR-2A004"] }), denies("C")] },
    { territories: ["FR-2A"] },
    "excluded",
  ],
  [
    "overseas by its country code",
    { activities: [sells("C", { territories: ["GP"] })] },
    { territories: ["FR-97105"] },
    "excluded",
  ],
  [
    "a denial for a commune leaves the département unknown",
    { activities: [denies("C", { territories: ["FR-33063"] })] },
    {},
    "undetermined",
  ],
  [
    "what a denial does not name stays unknown",
    { activities: [denies("C")] },
    { products: ["revolving", "personal_loan"] },
    "undetermined",
  ],
  [
    "two denials may cover together",
    { activities: [denies("C"), denies("C", { id: "d2", products: ["pawn"] })] },
    { products: ["revolving", "pawn"] },
    "cleared",
  ],
  [
    "a documented segment reduces the audience",
    { activities: [sells("C", { audiences: ["professionals"] }), denies("C")] },
    {},
    "cleared",
  ],
  [
    "an undocumented segment does not",
    { activities: [sells("C", { audiences: ["professionals"], evidenceId: "weak" }), denies("C")] },
    { minimumStrength: "declared" },
    "excluded",
  ],
  [
    "a channel the rule does not cover",
    { activities: [sells("C", { channels: ["online"] }), denies("C")] },
    { channels: ["own_network"] },
    "cleared",
  ],
  [
    "exempt by default",
    { activities: [sells("C", { products: ["accompanied_microcredit"] }), denies("C")] },
    { products: ["revolving", "accompanied_microcredit"] },
    "cleared",
  ],
  [
    "the exemption switched off",
    { activities: [sells("C", { products: ["accompanied_microcredit"] })] },
    { products: ["accompanied_microcredit"], exemptions: [] },
    "excluded",
  ],
  [
    "split payments from 20 November 2026",
    { activities: [sells("C", { products: ["split_payment"] })] },
    { products: ["split_payment"] },
    "excluded",
    { on: "2026-11-20" },
  ],
  [
    "and not the day before",
    { activities: [sells("C", { products: ["split_payment"] })] },
    { products: ["split_payment"] },
    "cleared",
    { on: "2026-11-19" },
  ],
  [
    "P0 needs neither parents nor holdings",
    { activities: [denies("C")], silent: ["C"] },
    { perimeter: "P0" },
    "cleared",
  ],
  ["P1 needs holdings", { activities: [denies("C")], silent: ["C"] }, { perimeter: "P1" }, "undetermined"],
  [
    "a letter from the top clears the group",
    { links: [link("T capital 100 C"), link("T capital 100 S")], activities: [denies("T")] },
    {},
    "cleared",
  ],
  [
    "unless it covers the entity only",
    { links: [link("T capital 100 C")], activities: [denies("T", { covers: "entity" })] },
    {},
    "undetermined",
  ],
  [
    "an affirmation below prevails",
    { links: [link("T capital 100 C"), link("T capital 100 S")], activities: [denies("T"), sells("S")] },
    {},
    "excluded",
  ],
  [
    "an unknown share that could give control",
    { links: [link("C capital S")], activities: [denies("C")] },
    { perimeter: "P1" },
    "undetermined",
  ],
  [
    "an unknown share of too small a rest",
    { links: [link("C capital S"), link("X capital 70 S")], activities: [denies("C")] },
    { perimeter: "P1" },
    "cleared",
  ],
  [
    "a link whose evidence expired",
    { links: [link("C capital 60 S", { evidenceId: "ends today" })], activities: [denies("C")] },
    { perimeter: "P1" },
    "undetermined",
  ],
  [
    "refinancing an excluded lender",
    { links: [link("C funding L")], activities: [denies("C"), sells("L")] },
    { perimeter: "P0" },
    "excluded",
  ],
  [
    "a parent that is not named",
    {
      activities: [denies("C")],
      silent: ["C"],
      statements: [
        { ...sells("C"), id: "p", kind: "parents", value: "unnamed", linkIds: [] },
        { ...sells("C"), id: "h", kind: "holdings", value: "complete", linkIds: [] },
      ],
    },
    {},
    "undetermined",
  ],
  [
    "a named link that is not live",
    {
      activities: [denies("C")],
      silent: ["C"],
      statements: [{ ...sells("C"), id: "h", kind: "holdings", value: "complete", linkIds: ["gone"] }],
    },
    { perimeter: "P1" },
    "undetermined",
  ],
];

it.each(table)("%s", (_, given, rule, value, moment) => {
  expect(verdictOf(given, rule, moment).value).toBe(value);
});

it("a joint venture is told as jointly controlled", () => {
  const verdict = verdictOf({
    links: [link("C joint_control J"), link("X joint_control J")],
    activities: [sells("J")],
  });
  expect(explain(verdict, { institutions: {}, evidence: {} }, screeningWords.fr).proofLine).toMatch(
    /^C ─contrôle conjoint→ J/,
  );
});

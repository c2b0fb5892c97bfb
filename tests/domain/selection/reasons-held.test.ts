import { expect, test } from "vitest";
import type { Basis } from "../../../app/domain/selection/file-state.ts";
import { type CriterionWords, reasonsHeld } from "../../../app/domain/selection/finding-content.ts";

const words = { lead: "A", proofLine: "A → B", missing: ["B must state"], changes: [] };
const told = (code: string, value: CriterionWords["value"]): CriterionWords => ({
  ...{ code, value, because: "assessed" as CriterionWords["because"], reason: null },
  question: { fr: code, en: code },
});
const standing = (code: string, value: CriterionWords["value"]) =>
  ({ code, value, because: "assessed" }) as unknown as Basis["standings"][number];
const sent = {
  credit: { fr: words, en: words },
  criteria: [told("EXC-2", "undetermined"), told("EXC-3", "excluded"), told("ELI-1", "undetermined")],
};

test("what was met since the finding, or is worth less than the verdict, is no reason of an exclusion", () => {
  const basis = {
    credit: "excluded" as const,
    standings: [standing("EXC-2", "cleared"), standing("EXC-3", "excluded"), standing("ELI-1", "undetermined")],
  };
  const held = reasonsHeld(sent, { verdict: "excluded", basis });
  expect(held.criteria.map(({ code }) => code)).toEqual(["EXC-3"]);
  expect(held.credit?.fr).toMatchObject({ proofLine: "A → B", missing: [] });
});

test("an undetermined file keeps what is still missing, and only that", () => {
  const basis = {
    credit: "undetermined" as const,
    standings: [standing("EXC-2", "cleared"), standing("EXC-3", "cleared"), standing("ELI-1", "undetermined")],
  };
  const held = reasonsHeld(sent, { verdict: "undetermined", basis });
  expect(held.criteria.map(({ code }) => code)).toEqual(["ELI-1"]);
  expect(held.credit?.en.missing).toEqual(["B must state"]);
});

test("consumer credit cleared since the finding is no longer told", () => {
  const basis = { credit: "cleared" as const, standings: [standing("EXC-3", "excluded")] };
  expect(reasonsHeld(sent, { verdict: "excluded", basis })).toMatchObject({
    credit: null,
    criteria: [{ code: "EXC-3", value: "excluded" }],
  });
});

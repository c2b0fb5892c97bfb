import { describe, expect, it } from "vitest";
import { whatWouldChange } from "../../../app/domain/screening/changes.ts";
import { explain, type Names } from "../../../app/domain/screening/explain.ts";
import { screening as english } from "../../../app/locales/en/screening.ts";
import { screening as french } from "../../../app/locales/fr/screening.ts";
import { denies, link, sells, verdictOf } from "./world.ts";

describe("what is said", () => {
  const links = [link("T capital 62 C"), link("T votes 100 S")];
  const names: Names = {
    institutions: { C: "Banque C", T: "Tutelle", S: "Crédirapide" },
    evidence: { good: { number: "14", page: "3" } },
  };

  it("tells the proof on one line and leads with the answer", () => {
    const verdict = verdictOf({ links, activities: [sells("S", { territories: ["FR-33"] })] });
    const told = explain(verdict, names, french);
    expect(told.lead).toBe("Sa société sœur Crédirapide vend du crédit renouvelable au grand public en Gironde.");
    expect(told.proofLine).toMatch(
      /^Banque C ←62\s%─ Tutelle ─100\s%→ Crédirapide : crédit renouvelable, Gironde, grand public \(pièce 14, p\. 3\)$/u,
    );
    expect(explain(verdict, names, english).lead).toBe(
      "Its sister company Crédirapide sells revolving credit to the general public in Gironde.",
    );
    expect(verdict.proof?.steps.flatMap((step) => step.linkIds)).toEqual(["T capital 62 C", "T votes 100 S"]);
  });

  it("the same in the order of the page: A ─62 %→ B ─100 %→ C", () => {
    const verdict = verdictOf({ links: [link("C capital 62 B"), link("B capital 100 S")], activities: [sells("S")] });
    expect(explain(verdict, names, french).proofLine?.replace(/\s/gu, " ")).toBe(
      "Banque C ─62 %→ B ─100 %→ Crédirapide : crédit renouvelable, France, grand public (pièce 14, p. 3)",
    );
  });

  it("names what is missing, and what would change the verdict", () => {
    const verdict = verdictOf({ activities: [denies("C", { evidenceId: "ends today" })], silent: ["C"] });
    expect(verdict.missing).toMatchObject([
      { kind: "denial", institutionId: "C", lapsedIds: ["denies-C"] },
      { kind: "holdings", institutionId: "C" },
      { kind: "parents", institutionId: "C", because: "unstated" },
    ]);
    expect(whatWouldChange(verdict)).toHaveLength(3);
    expect(explain(verdict, names, french).missing).toHaveLength(3);
  });

  it("flags sources that disagree, contradictions, and a statement of no parent that a link belies", () => {
    const verdict = verdictOf({
      links: [link("C capital 30 S"), link("C capital 60 S", { id: "other" }), link("T control C")],
      activities: [sells("C"), denies("C")],
      silent: ["C"],
      statements: [{ ...sells("C"), id: "p", kind: "parents", value: "none", linkIds: [] }],
    });
    expect(verdict.flags.map((flag) => flag.kind)).toEqual(["share_disagreement", "contradiction", "parents_belied"]);
    expect(whatWouldChange(verdict)).toContainEqual({ kind: "settle", affirmationId: "sells-C", denialId: "denies-C" });
  });

  it("says on which day the verdict must be run again", () => {
    const verdict = verdictOf({ activities: [denies("C", { evidenceId: "ends tomorrow" })] });
    expect(verdict.lapses).toEqual([{ on: "2026-11-24", factId: "ends tomorrow" }]);
  });
});

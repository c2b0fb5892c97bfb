import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdicts } from "../../../app/domain/screening/facts.ts";
import { type DerogationState, derogationState } from "../../../app/domain/selection/derogation.ts";
import { covers } from "../../../app/domain/selection/file-state.ts";
import { type Assessment, overallVerdict, standingOf, worst } from "../../../app/domain/selection/overall.ts";

const today = "2026-11-24";
const value = fc.constantFrom(...verdicts);
const day = fc.constantFrom<string>("2026-11-23", today, "2026-11-25", "2030-01-01");
const pieces = fc.array(fc.record({ expiresOn: fc.option(day), gone: fc.boolean() }), { maxLength: 3 });
const codes = ["EXC-2", "EXC-3", "ELI-1"];
const all: fc.Arbitrary<Assessment[]> = fc.uniqueArray(
  fc.record({ criterionCode: fc.constantFrom(...codes), value, pieces }),
  { selector: ({ criterionCode }) => criterionCode, maxLength: codes.length },
);
const rank = (told: (typeof verdicts)[number]) => verdicts.indexOf(told);

describe("the overall verdict", () => {
  it("is the worst of the screening and of every criterion, whatever their order", () => {
    fc.assert(
      fc.property(value, all, (credit, assessments) => {
        const told = overallVerdict(credit, codes, { assessments, today });
        const each = [credit, ...told.standings.map((one) => one.value)];
        expect(rank(told.value)).toBe(Math.min(...each.map(rank)));
        expect(overallVerdict(credit, codes, { assessments: [...assessments].reverse(), today })).toEqual(told);
        expect(told.value === "cleared").toBe(each.every((one) => one === "cleared"));
      }),
    );
  });

  it("never rises when an assessment is taken away, and never passes over an exclusion", () => {
    fc.assert(
      fc.property(value, all, fc.nat(2), (credit, assessments, at) => {
        const before = overallVerdict(credit, codes, { assessments, today });
        const removed = assessments.filter((_, i) => i !== at);
        const after = overallVerdict(credit, codes, { assessments: removed, today });
        const excludes = assessments[at]?.value === "excluded";
        if (!excludes) expect(rank(after.value)).toBeLessThanOrEqual(rank(before.value));
        if (credit === "excluded") expect([before.value, after.value]).toEqual(["excluded", "excluded"]);
      }),
    );
  });

  it("takes no score: nothing else enters it", () => {
    expect(overallVerdict.length).toBe(3);
    expect(worst([])).toBe("cleared");
    expect(worst(["cleared", "undetermined", "excluded"])).toBe("excluded");
  });

  it("holds a criterion undetermined from the day one of its pieces expires, or when it is superseded", () => {
    const found = (piece: Assessment["pieces"][number]): Assessment => ({
      ...{ criterionCode: "ELI-1", value: "cleared", pieces: [{ expiresOn: null, gone: false }, piece] },
    });
    const told = (piece: Assessment["pieces"][number]) => standingOf("ELI-1", found(piece), today);
    expect(told({ expiresOn: "2026-11-25", gone: false })).toMatchObject({ value: "cleared", because: "found" });
    expect(told({ expiresOn: today, gone: false })).toMatchObject({ value: "undetermined", because: "lapsed" });
    expect(told({ expiresOn: null, gone: true })).toMatchObject({ value: "undetermined", because: "lapsed" });
    expect(standingOf("ELI-1", undefined, today)).toMatchObject({ value: "undetermined", because: "unassessed" });
  });
});

describe("what a finding allows to record", () => {
  it("covers the same verdict with no new ground, and nothing else but a cleared one", () => {
    const grounds = ["sells:a", "missing:holdings:b"];
    expect(covers(null, { verdict: "cleared", grounds: [] })).toBe(true);
    expect(covers(null, { verdict: "excluded", grounds })).toBe(false);
    expect(covers({ verdict: "excluded", grounds }, { verdict: "excluded", grounds: ["sells:a"] })).toBe(true);
    expect(covers({ verdict: "excluded", grounds }, { verdict: "excluded", grounds: [...grounds, "sells:c"] })).toBe(
      false,
    );
    expect(covers({ verdict: "excluded", grounds }, { verdict: "undetermined", grounds: ["missing:holdings:b"] })).toBe(
      false,
    );
  });
});

describe("a derogation", () => {
  const one = { approvedAt: "x", revokedAt: null, expiresOn: "2026-12-01", verdictSupersededAt: null };
  it.each<[Partial<typeof one> | object, string, DerogationState]>([
    [{}, "2026-11-30", "live"],
    [{}, "2026-12-01", "expired"],
    [{ approvedAt: null }, "2026-11-30", "requested"],
    [{ revokedAt: "x" }, "2026-11-30", "revoked"],
    [{ verdictSupersededAt: "x" }, "2026-11-30", "overtaken"],
    [{ approvedAt: null }, "2026-12-01", "expired"],
  ])("%j on %s is %s", (more, on, state) => {
    expect(derogationState({ ...one, ...more }, on)).toBe(state);
  });
});

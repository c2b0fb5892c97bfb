import fc from "fast-check";
import { expect, it } from "vitest";
import { type Facts, perimeters, type Rule, verdicts } from "../../../app/domain/screening/facts.ts";
import { prepare } from "../../../app/domain/screening/index.ts";
import { screen } from "../../../app/domain/screening/screen.ts";
import { screenAll } from "../../../app/domain/screening/screen-all.ts";
import { type Case, dice, randomCase } from "./random-facts.ts";

const cases = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => randomCase(dice(seed)));
const worth = (facts: Facts, rule: Rule, ask: Case["ask"]) => verdicts.indexOf(screen(facts, rule, ask).value);
const law = (name: string, check: (given: Case, pick: number) => void, numRuns = 2_000) =>
  it(name, () =>
    fc.assert(
      fc.property(cases, fc.nat(), (given, pick) => check(given, pick)),
      { numRuns, seed: 20261123 },
    ),
  );

/** The list without its nth element that passes the test. */
function without<T>(list: T[], n: number, test: (item: T) => boolean): T[] {
  const some = list.filter(test);
  const gone = some[n % Math.max(1, some.length)];
  return list.filter((item) => item !== gone);
}

law("removing a denial never raises a verdict", ({ facts, rule, ask }, n) => {
  const fewer = { ...facts, activities: without(facts.activities, n, (a) => a.stance === "denial") };
  expect(worth(fewer, rule, ask)).toBeLessThanOrEqual(worth(facts, rule, ask));
});

law("removing a statement of parents or holdings never raises a verdict", ({ facts, rule, ask }, n) => {
  const fewer = { ...facts, statements: without(facts.statements, n, () => true) };
  expect(worth(fewer, rule, ask)).toBeLessThanOrEqual(worth(facts, rule, ask));
});

law("removing an exemption never raises a verdict", ({ facts, rule, ask }, n) => {
  const fewer = { ...rule, exemptions: without(rule.exemptions, n, () => true) };
  expect(worth(facts, fewer, ask)).toBeLessThanOrEqual(worth(facts, rule, ask));
});

law("removing a settlement in the candidate's favour never raises a verdict", ({ facts, rule, ask }, n) => {
  const fewer = { ...facts, settlements: without(facts.settlements, n, (s) => s.favours === "denial") };
  expect(worth(fewer, rule, ask)).toBeLessThanOrEqual(worth(facts, rule, ask));
});

law("adding an affirmation with live evidence never raises a verdict", ({ facts, rule, ask }, n) => {
  const other = randomCase(dice(n));
  const added = other.facts.activities
    .filter((a) => a.stance === "affirmation")
    .map((a) => ({ ...a, id: `new-${a.id}`, evidenceId: "e9", institutionId: facts.institutions[0]?.id ?? "i0" }));
  const more = { ...facts, activities: [...facts.activities, ...added] };
  expect(worth(more, rule, ask)).toBeLessThanOrEqual(worth(facts, rule, ask));
});

law("widening the perimeter never raises a verdict", ({ facts, rule, ask }) => {
  const values = perimeters.map((perimeter) => worth(facts, { ...rule, perimeter }, ask));
  expect(values).toEqual([...values].sort((a, b) => b - a));
});

law("the order of facts is irrelevant, byte for byte", ({ facts, rule, ask }, seed) => {
  const d = dice(seed);
  const shuffle = <T>(list: T[]): T[] =>
    list
      .map((item) => ({ item, at: d.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const mixed: Facts = {
    institutions: shuffle(facts.institutions),
    links: shuffle(facts.links),
    statements: shuffle(facts.statements).map((s) => ({ ...s, linkIds: shuffle(s.linkIds) })),
    activities: shuffle(facts.activities).map((a) => ({ ...a, products: shuffle(a.products) })),
    evidence: shuffle(facts.evidence),
    settlements: shuffle(facts.settlements),
  };
  const mixedRule = { ...rule, products: shuffle(rule.products), exemptions: shuffle(rule.exemptions) };
  const [one, other] = [screen(facts, rule, ask), screen(mixed, mixedRule, ask)];
  expect(other.inputs).toBe(one.inputs);
  expect(other.hash).toBe(one.hash);
  expect({ ...other, rule: null, qualifying: null }).toEqual({ ...one, rule: null, qualifying: null });
});

law("screening the canonical inputs alone gives the same verdict and the same hash", ({ facts, rule, ask }) => {
  const told = screen(facts, rule, ask);
  const read = JSON.parse(told.inputs);
  for (const activity of read.facts.activities) {
    activity.volumeCents = activity.volumeCents === null ? null : BigInt(activity.volumeCents);
  }
  read.rule.materialityCents = BigInt(read.rule.materialityCents);
  const again = screen(read.facts, read.rule, read);
  expect(again.value).toBe(told.value);
  expect(again.deciderId).toBe(told.deciderId);
  expect(again.members).toEqual(told.members);
  expect(again.hash).toBe(told.hash);
});

law(
  "every exclusion carries a path of stored, live links from the candidate to the decider",
  ({ facts, rule, ask }) => {
    const { value, proof, deciderId } = screen(facts, rule, ask);
    expect(proof !== null).toBe(value === "excluded");
    if (!proof) return;
    let at = ask.candidateId;
    const links = new Map(facts.links.map((link) => [link.id, link]));
    for (const step of proof.steps) {
      expect(step.fromId).toBe(at);
      const [main] = step.linkIds.map((id) => links.get(id));
      expect(new Set([main?.holderId, main?.heldId])).toEqual(new Set([step.fromId, step.toId]));
      if (step.kind !== "across") expect(main?.holderId).toBe(step.upwards ? step.toId : step.fromId);
      for (const id of step.linkIds) {
        const link = links.get(id);
        expect(link && link.recordedAt <= ask.knownAt && (link.validFrom ?? "") <= ask.on).toBe(true);
        expect(link?.validTo === null || ask.on < (link?.validTo ?? "")).toBe(true);
      }
      at = step.toId;
    }
    expect(at).toBe(deciderId);
    const activity = facts.activities.find((a) => a.id === proof.activityId);
    expect(activity).toMatchObject({ institutionId: deciderId, stance: "affirmation", evidenceId: proof.evidenceId });
  },
);

law("what is missing is said exactly when something is, and names the decider", ({ facts, rule, ask }) => {
  const { value, missing, deciderId } = screen(facts, rule, ask);
  if (value === "cleared") expect([missing, deciderId]).toEqual([[], null]);
  if (value === "undetermined") expect(missing.map((fact) => fact.institutionId)).toContain(deciderId);
});

law(
  "screenAll and screen agree on the verdict and on the decider",
  ({ facts, rule, ask }) => {
    const ids = facts.institutions.map((institution) => institution.id);
    for (const told of screenAll(prepare(facts, rule, ask), ids, perimeters)) {
      const one = screen(facts, { ...rule, perimeter: told.perimeter }, { ...ask, candidateId: told.candidateId });
      expect([told.value, told.deciderId]).toEqual([one.value, one.deciderId]);
    }
  },
  400,
);

import fc from "fast-check";
import { expect, it } from "vitest";
import { linksTo, pathTo } from "../../../app/domain/ownership/path.ts";
import { prepare } from "../../../app/domain/screening/index.ts";
import { walkOn, walkTo } from "../../../app/domain/screening/judge.ts";
import { everyone } from "../../../app/domain/screening/members.ts";
import { dice, randomCase } from "../screening/random-facts.ts";

it("the links told of everyone reached are those of the way to each, at every ring", () => {
  const cases = fc.integer({ min: 0, max: 2 ** 31 }).map((seed) => randomCase(dice(seed)));
  fc.assert(
    fc.property(cases, fc.nat({ max: 4 }), ({ facts, rule, ask }, ring) => {
      const index = prepare(facts, rule, ask, [ask.candidateId]);
      const walk = walkOn(index);
      walkTo(walk, index.numberOf.get(ask.candidateId) ?? -1, ring);
      const all = everyone(walk);
      const told = linksTo(walk.sure, walk.sureLenders, all);
      for (const n of all) {
        expect(told.get(n)).toEqual(pathTo(walk.sure, walk.sureLenders, n).flatMap(({ links }) => links));
      }
    }),
    { numRuns: 3_000, seed: 20261123 },
  );
});

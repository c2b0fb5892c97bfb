import { expect, it } from "vitest";
import { verdicts } from "../../../app/domain/screening/facts.ts";
import { prepare } from "../../../app/domain/screening/index.ts";
import { judge, walkOn, walkTo } from "../../../app/domain/screening/judge.ts";
import { naiveVerdict } from "./naive.ts";
import { dice, randomCase } from "./random-facts.ts";

const seed = Number(process.env.SEED ?? 20261123);
const total = Number(process.env.GRAPHS ?? 100_000);

it(`agrees with the naive verdict on ${total} random graphs (seed ${seed})`, () => {
  const d = dice(seed);
  const counts = { excluded: 0, undetermined: 0, cleared: 0 };
  for (let i = 0; i < total; i++) {
    const { facts, rule, ask } = randomCase(d);
    const naive = naiveVerdict(facts, rule, ask);
    const index = prepare(facts, rule, ask, [ask.candidateId]);
    const walk = walkOn(index);
    walkTo(walk, index.numberOf.get(ask.candidateId) ?? -1, Number(rule.perimeter[1]));
    const { value } = judge(walk);
    const members = [...walk.sure.members, ...walk.sure.lenders].map((n) => index.ids[n] ?? "").sort();
    if (value !== naive.value || members.join() !== [...naive.members].sort().join()) {
      const told = JSON.stringify({ facts, rule, ask }, (_, v) => (typeof v === "bigint" ? `${v}` : v));
      expect.fail(
        `graph ${i} of seed ${seed}: ${value} ${members} against naive ${naive.value} ${[...naive.members].sort()}\n${told}`,
      );
    }
    counts[value]++;
  }
  console.log(`seed ${seed}: ${total} graphs, ${verdicts.map((v) => `${counts[v]} ${v}`).join(", ")}`);
  for (const value of verdicts) expect(counts[value]).toBeGreaterThanOrEqual(total / 10);
});

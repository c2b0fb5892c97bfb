import fc from "fast-check";
import { expect, it } from "vitest";
import { type Control, controlled, controllers, controlOf, majority } from "../../../app/domain/ownership/control.ts";
import { buildGraph } from "../../../app/domain/ownership/graph.ts";

const size = 7;
const everyone = Array.from({ length: size }, (_, n) => n);
const switches = { fundManager: false, fundSubscribers: null, distribution: false, funding: false };

/** Shares around the thresholds: ties, just above, far below. */
const shares = [50_000, 100_000, 200_000, 300_000, 400_000, 400_001, 410_000, 450_000, 500_000, 500_001, 620_000];
interface Held {
  kind: "votes" | "control";
  holder: number;
  held: number;
  share: number | null;
}
const node = fc.nat({ max: size - 1 });
const votes: fc.Arbitrary<Held> = fc
  .record({ kind: fc.constant("votes" as const), holder: node, held: node, share: fc.constantFrom(...shares) })
  .filter(({ holder, held }) => holder !== held);
const declared: fc.Arbitrary<Held> = fc
  .record({ kind: fc.constant("control" as const), holder: node, held: node, share: fc.constant(null) })
  .filter(({ holder, held }) => holder !== held);
const links = fc.array(fc.oneof({ weight: 6, arbitrary: votes }, { weight: 1, arbitrary: declared }), {
  maxLength: 16,
});

function built(list: readonly Held[]): Control {
  const holder = Int32Array.from(list, (link) => link.holder);
  const held = Int32Array.from(list, (link) => link.held);
  return controlOf(buildGraph(size, { list, holder, held }, switches));
}

const below = (control: Control, n: number) => [...controlled(control, n).nodes];

/** Direct votes of `holder` in `company`: of several sources the highest. */
function direct(list: readonly Held[], holder: number, company: number): number {
  return Math.max(0, ...list.map((l) => (l.holder === holder && l.held === company ? (l.share ?? 0) : 0)));
}

function blockVotes(list: readonly Held[], block: Iterable<number>, company: number): number {
  return [...block].reduce((sum, holder) => sum + direct(list, holder, company), 0);
}

/** Holder and all it controls by majority or declaration alone, found by looking again until nothing moves. */
function firmBlock(list: readonly Held[], holder: number): Set<number> {
  const block = new Set([holder]);
  for (let before = 0; before < block.size; ) {
    before = block.size;
    for (const n of everyone) {
      const isDeclared = list.some((l) => l.kind === "control" && block.has(l.holder) && l.held === n);
      if (isDeclared || blockVotes(list, block, n) > majority) block.add(n);
    }
  }
  return block;
}

const law = (name: string, check: (list: Held[]) => void, given = links) =>
  it(name, () => fc.assert(fc.property(given, check), { numRuns: 3_000, seed: 20261123 }));

law("control by majority or declaration is never missed", (list) => {
  const control = built(list);
  for (const holder of everyone) {
    expect([holder, ...below(control, holder)]).toEqual(expect.arrayContaining([...firmBlock(list, holder)]));
  }
});

law("what a controlled company controls, its holder controls", (list) => {
  const control = built(list);
  for (const holder of everyone) {
    const block = new Set([holder, ...below(control, holder)]);
    for (const n of block) for (const deeper of below(control, n)) expect(block).toContain(deeper);
  }
});

law("looking up from a company and down from its holders tells the same", (list) => {
  const control = built(list);
  for (const company of everyone) {
    const above = everyone.filter((holder) => below(control, holder).includes(company));
    expect([...controllers(control, company).nodes]).toEqual(above);
  }
});

it("the order of links is irrelevant", () => {
  const mixed = links.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(mixed, ([list, other]) => {
      const [one, two] = [built(list), built(other)];
      // Asked in opposite orders too: what is remembered must not tell who asked first.
      for (const n of [...everyone].reverse()) controlled(two, n);
      for (const n of everyone) expect(controlled(two, n)).toEqual(controlled(one, n));
    }),
    { numRuns: 3_000, seed: 20261123 },
  );
});

it("adding a link takes control away only where a rival block then has more", () => {
  fc.assert(
    fc.property(links, fc.oneof(votes, declared), (list, added) => {
      const more = [...list, added];
      const [before, after] = [built(list), built(more)];
      for (const holder of everyone) {
        const block = new Set([holder, ...below(after, holder)]);
        const lost = below(before, holder).filter((n) => !block.has(n));
        if (lost.length === 0) continue;
        // What else is lost hangs below a company whose presumption fell to a rival.
        const beaten = lost.some((company) => {
          const own = blockVotes(more, block, company);
          const rivals = everyone.filter((n) => !block.has(n) && n !== company);
          return rivals.some((n) => blockVotes(more, outside(firmBlock(more, n), block), company) > own);
        });
        expect(beaten).toBe(true);
        for (const company of lost) expect(firmBlock(list, holder)).not.toContain(company);
      }
    }),
    { numRuns: 5_000, seed: 20261123 },
  );
});

function outside(block: Set<number>, own: Set<number>): number[] {
  return [...block].filter((n) => !own.has(n));
}

law("a direct holder of more than half is alone: whoever else controls the company controls that holder", (list) => {
  const isWhole = everyone.every((company) => blockVotes(list, everyone, company) <= 1_000_000);
  fc.pre(isWhole && list.every(({ kind }) => kind === "votes"));
  const control = built(list);
  for (const { holder, held, share } of list) {
    if ((share ?? 0) <= majority) continue;
    expect(below(control, holder)).toContain(held);
    for (const other of controllers(control, held).nodes) {
      if (other !== holder) expect(below(control, other)).toContain(holder);
    }
  }
});

const minority = fc
  .array(
    votes.map((link) => ({ ...link, share: Math.min(link.share ?? 0, 400_000) })),
    { maxLength: 20 },
  )
  .filter((list) => everyone.every((company) => blockVotes(list, everyone, company) <= 400_000));

law(
  "no control arises from minority stakes, in a cycle or not",
  (list) => {
    const around = everyone.map((n) => ({ kind: "votes" as const, holder: n, held: (n + 1) % size, share: 400_000 }));
    for (const control of [built(list), built(around)]) for (const n of everyone) expect(below(control, n)).toEqual([]);
  },
  minority,
);

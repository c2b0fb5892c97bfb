import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  consistencyPlan,
  edgePlaces,
  emptyRoot,
  emptyTree,
  grow,
  type Hash,
  inclusionPlan,
  leafHash,
  type NodePlace,
  nodeHash,
  proofOf,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from "../../../app/domain/audit/tree.ts";
import * as offline from "../../../docs/verify.mjs";
import { jsonLines } from "../published-cases.ts";

const largest = 66;
const leaves = Array.from({ length: largest }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
const { added } = grow(emptyTree, leaves);
const known = new Map(added.map(({ level, position, hash }) => [`${level}.${position}`, hash]));
const hashAt = ({ level, position }: NodePlace): Hash => known.get(`${level}.${position}`) as Hash;
const rootAt = (size: number): Hash => rootOf(grow(emptyTree, leaves.slice(0, size)).edge);
const hex = (base64: string): Hash => Buffer.from(base64, "base64").toString("hex");

/** The root as RFC 6962 §2.1 defines it, from the leaves alone. */
function defined(from: number, to: number): Hash {
  if (to === from) return createHash("sha256").digest("hex");
  if (to - from === 1) return leaves[from] as Hash;
  const k = 2 ** (Math.ceil(Math.log2(to - from)) - 1);
  return nodeHash(defined(from, from + k), defined(from + k, to));
}

/** The hash with one bit of it turned. */
const bent = (hash: Hash, bit: number): Hash => {
  const bytes = Buffer.from(hash, "hex");
  bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
  return bytes.toString("hex");
};

test("the hashes of the standard: nothing, an empty leaf, two leaves", () => {
  expect(emptyRoot).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(leafHash(Buffer.from(""))).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  expect(rootAt(0)).toBe(emptyRoot);
});

test("a tree that grows leaf by leaf has the root of the definition at every size, and so has its edge", () => {
  for (let size = 0; size <= largest; size++) {
    expect(rootAt(size)).toBe(defined(0, size));
    const edge = { size, peaks: edgePlaces(size).map((place) => ({ ...place, hash: hashAt(place) })) };
    expect(rootOf(grow(edge, leaves.slice(size)).edge)).toBe(rootAt(largest));
  }
});

// Two implementations that share no line: the portal's, and the one people verify with.
describe.each([
  ["the portal", verifyInclusion, verifyConsistency],
  ["docs/verify.mjs", offline.verifyInclusion, offline.verifyConsistency],
])("%s", (_, included, continues) => {
  test("takes every inclusion proof of every size, and none for another place, leaf or root", () => {
    for (let size = 1; size <= largest; size++) {
      for (let index = 0; index < size; index++) {
        const proof = proofOf(inclusionPlan(index, size), hashAt);
        const told = { index, size, leaf: leaves[index] as Hash, proof, root: rootAt(size) };
        expect(included(told)).toBe(true);
        expect(included({ ...told, leaf: leaves[(index + 1) % largest] as Hash })).toBe(false);
        expect(included({ ...told, index: index + 1 })).toBe(false);
        expect(included({ ...told, root: rootAt(size - 1) })).toBe(false);
        expect(included({ ...told, proof: [...proof, leaves[0] as Hash] })).toBe(false);
        if (size > 1) expect(included({ ...told, proof: proof.slice(1) })).toBe(false);
      }
    }
  });

  test("takes the consistency proof of every two sizes, and none between other roots", () => {
    for (let second = 1; second <= largest; second++) {
      for (let first = 1; first <= second; first++) {
        const proof = proofOf(consistencyPlan(first, second), hashAt);
        const told = { first, second, firstRoot: rootAt(first), secondRoot: rootAt(second), proof };
        expect(continues(told)).toBe(true);
        expect(continues({ ...told, firstRoot: bent(told.firstRoot, 0) })).toBe(false);
        expect(continues({ ...told, secondRoot: bent(told.secondRoot, 255) })).toBe(false);
        expect(continues({ ...told, proof: [...proof, leaves[0] as Hash] })).toBe(false);
        if (proof.length > 0) expect(continues({ ...told, proof: proof.slice(0, -1) })).toBe(false);
      }
    }
  });

  test("refuses a proof of which any bit is turned", () => {
    const bit = fc.integer({ min: 0, max: 255 });
    const pair = fc.tuple(fc.integer({ min: 1, max: largest }), fc.nat(), fc.nat(), bit);
    fc.assert(
      fc.property(pair, ([size, some, where, turned]) => {
        const index = some % size;
        const proof = proofOf(inclusionPlan(index, size), hashAt);
        const parts = [leaves[index] as Hash, rootAt(size), ...proof];
        const which = where % parts.length;
        const [leaf, root, ...path] = parts.map((part, i) => (i === which ? bent(part, turned) : part)) as [Hash, Hash];
        expect(included({ index, size, leaf, root, proof: path })).toBe(false);
        const first = 1 + (some % size);
        const kept = proofOf(consistencyPlan(first, size), hashAt);
        if (kept.length === 0) return;
        const at = where % kept.length;
        const wrong = kept.map((part, i) => (i === at ? bent(part, turned) : part));
        expect(
          continues({ first, second: size, firstRoot: rootAt(first), secondRoot: rootAt(size), proof: wrong }),
        ).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  test.each(jsonLines("merkle/inclusion.jsonl"))("published inclusion: $desc ($file)", (told) => {
    const proof = (told.proof ?? []).map(hex);
    const asked = { index: told.leafIdx, size: told.treeSize, leaf: hex(told.leafHash), proof, root: hex(told.root) };
    expect(included(asked)).toBe(!told.wantErr);
  });

  test.each(jsonLines("merkle/consistency.jsonl"))("published consistency: $desc ($file)", (told) => {
    const asked = {
      ...{ first: told.size1, second: told.size2, firstRoot: hex(told.root1), secondRoot: hex(told.root2) },
      proof: (told.proof ?? []).map(hex),
    };
    expect(continues(asked)).toBe(!told.wantErr);
  });
});

test("no proof is planned for a leaf that is not there, nor from an empty or a larger tree", () => {
  for (const [index, size] of [
    [0, 0],
    [3, 3],
    [-1, 3],
  ] as const)
    expect(() => inclusionPlan(index, size)).toThrow(RangeError);
  for (const [first, second] of [
    [0, 3],
    [4, 3],
  ] as const)
    expect(() => consistencyPlan(first, second)).toThrow(RangeError);
});

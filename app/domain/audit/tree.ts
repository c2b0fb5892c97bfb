import { createHash } from "node:crypto";

/** A SHA-256 in 64 lower-case hexadecimal digits. */
export type Hash = string;

/** A node over `2 ** level` leaves that are all there: the one at `position` among those of its level. */
export interface NodePlace {
  level: number;
  position: number;
}
export interface TreeNode extends NodePlace {
  hash: Hash;
}

/** The right edge of a tree: its largest whole nodes, from the left. All that adding a leaf needs. */
export interface TreeEdge {
  size: number;
  peaks: readonly TreeNode[];
}

/** Leaves `from` (included) to `to` (excluded). */
type Span = readonly [from: number, to: number];

const bytes = (hash: Hash): Buffer => Buffer.from(hash, "hex");
const sha256 = (...parts: Uint8Array[]): Hash => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
};
const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

/** The root of a tree without leaves (RFC 6962 §2.1). */
export const emptyRoot: Hash = sha256();

export const emptyTree: TreeEdge = { size: 0, peaks: [] };

/** The hash of a leaf (RFC 6962 §2.1): its mark keeps a leaf from passing for a node. */
export const leafHash = (data: Uint8Array): Hash => sha256(leafMark, data);

/** The hash of a node over two others (RFC 6962 §2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(nodeMark, bytes(left), bytes(right));

/** The tree with these leaf hashes after those it has, and every node that became whole, leaves included. */
export function grow(edge: TreeEdge, leaves: readonly Hash[]): { edge: TreeEdge; added: TreeNode[] } {
  const peaks = [...edge.peaks];
  const added: TreeNode[] = [];
  let size = edge.size;
  for (const leaf of leaves) {
    let node: TreeNode = { level: 0, position: size, hash: leaf };
    added.push(node);
    while (node.position % 2 === 1) {
      const left = peaks.pop() as TreeNode;
      node = { level: node.level + 1, position: (node.position - 1) / 2, hash: nodeHash(left.hash, node.hash) };
      added.push(node);
    }
    peaks.push(node);
    size++;
  }
  return { edge: { size, peaks }, added };
}

/** The root of the tree that ends at this edge. */
export const rootOf = ({ peaks }: TreeEdge): Hash =>
  peaks.length === 0 ? emptyRoot : joined(peaks.map(({ hash }) => hash));

const joined = (hashes: readonly Hash[]): Hash =>
  hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), hashes.at(-1) as Hash);

/** Where the whole nodes are that a tree of this size ends with. */
export const edgePlaces = (size: number): NodePlace[] => wholeNodes([0, size]);

function wholeNodes([from, to]: Span): NodePlace[] {
  const places: NodePlace[] = [];
  for (let at = from; at < to; ) {
    let [level, width] = [0, 1];
    while (at % (width * 2) === 0 && at + width * 2 <= to) [level, width] = [level + 1, width * 2];
    places.push({ level, position: at / width });
    at += width;
  }
  return places;
}

/** The largest power of two under `size`, which is two at least. */
function half(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

/** A proof that is still to be read: for each of its hashes, the nodes it is made of. */
export type ProofPlan = readonly (readonly NodePlace[])[];

/** What proves that the leaf at `index` is in the tree of `size` leaves (RFC 6962 §2.1.1), from the leaf up. */
export function inclusionPlan(index: number, size: number): ProofPlan {
  if (!(index >= 0 && index < size)) throw new RangeError("no such leaf in a tree of this size");
  const spans: Span[] = [];
  for (let [from, to] = [0, size]; to - from > 1; ) {
    const middle = from + half(to - from);
    if (index < middle) {
      spans.unshift([middle, to]);
      to = middle;
    } else {
      spans.unshift([from, middle]);
      from = middle;
    }
  }
  return spans.map(wholeNodes);
}

/** What proves that the tree of `second` leaves begins with the one of `first` (RFC 6962 §2.1.2). */
export function consistencyPlan(first: number, second: number): ProofPlan {
  if (!(first >= 1 && first <= second)) throw new RangeError("a tree continues one that is not empty and no larger");
  return partsOf(first, [0, second], true).map(wholeNodes);
}

function partsOf(first: number, [from, to]: Span, isKnown: boolean): Span[] {
  if (first === to) return isKnown ? [] : [[from, to]];
  const middle = from + half(to - from);
  return first <= middle
    ? [...partsOf(first, [from, middle], isKnown), [middle, to]]
    : [...partsOf(first, [middle, to], false), [from, middle]];
}

/** The hashes of a proof, with each node it asks for. */
export const proofOf = (plan: ProofPlan, hashAt: (place: NodePlace) => Hash): Hash[] =>
  plan.map((places) => joined(places.map(hashAt)));

const isHash = (told: unknown): told is Hash => typeof told === "string" && /^[0-9a-f]{64}$/.test(told);
const isCount = (told: number): boolean => Number.isSafeInteger(told) && told >= 0;

/** Whether the leaf is the one at `index` of the tree of `size` leaves that has this root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(told: { index: number; size: number; leaf: Hash; proof: Hash[]; root: Hash }): boolean {
  const { index, size, leaf, proof, root } = told;
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, root, ...proof].every(isHash)) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(beside, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash === root;
}

/** Whether the tree of `second` leaves begins with the one of `first` (RFC 9162 §2.1.4.2). Nothing continues an empty one. */
export function verifyConsistency(told: {
  first: number;
  second: number;
  firstRoot: Hash;
  secondRoot: Hash;
  proof: Hash[];
}): boolean {
  const { first, second, firstRoot, secondRoot, proof } = told;
  if (!isCount(first) || !isCount(second) || first < 1 || first > second) return false;
  if (first === second) return proof.length === 0 && firstRoot === secondRoot;
  if (![firstRoot, secondRoot, ...proof].every(isHash) || proof.length === 0) return false;
  let [at, last] = [first - 1, second - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  const [start, ...rest] = at === 0 ? [firstRoot, ...proof] : proof;
  let [old, now] = [start as Hash, start as Hash];
  for (const beside of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [old, now] = [nodeHash(beside, old), nodeHash(beside, now)];
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      now = nodeHash(now, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && old === firstRoot && now === secondRoot;
}

import type { Day } from "../day.ts";
import { type Cents, least, sum } from "../money.ts";
import type { StatementLine } from "./bank-statement.ts";
import { namesAgree, referenceAgrees } from "./matching-signs.ts";

/** What is still to be paid: an investor's part of a call (money in), or a due to an investor (money out). */
export interface OpenItem {
  id: string;
  way: "in" | "out";
  /** What the notice asks to be written with the payment. */
  reference: string;
  openCents: Cents;
  party: { name: string; iban: string | null };
  payBy: Day;
}

/** Why a line is proposed for an item, from the surest; keys of the locales. */
export const matchReasons = [
  "referenceAndAmount",
  "referencesAndSum",
  "referencePartial",
  "referenceExcess",
  "amountAndIban",
  "amountAndName",
] as const;
/** Why none is. */
export const unmatchedReasons = [
  "severalCandidates",
  "severalLines",
  "alreadyPaid",
  "reversal",
  "amountAlone",
  "nothing",
] as const;

/** What is proposed for one line. A person confirms it: nothing is posted by this. */
export interface Proposal {
  position: number;
  reason: (typeof matchReasons)[number] | (typeof unmatchedReasons)[number];
  /** What the line pays, each never more than is open. */
  parts: { itemId: string; cents: Cents }[];
  /** What of the line stays unexplained. */
  restCents: Cents;
  /** Items a person may look at, where there is no answer. */
  candidates: string[];
}

/**
 * Proposes what each line of a statement pays. A reference decides; without one the amount and the account, or the
 * amount and the name, must agree with one item alone and that item with one line alone. Between two nothing is chosen.
 */
export function proposeMatches(lines: readonly StatementLine[], items: readonly OpenItem[]): Proposal[] {
  const open = new Map(items.map(({ id, openCents }) => [id, openCents]));
  const found = new Map<number, Proposal>();
  const ordered = [...lines].sort((a, b) =>
    a.valueOn < b.valueOn ? -1 : a.valueOn > b.valueOn ? 1 : a.position - b.position,
  );
  for (const line of ordered) {
    const proposal = line.isReversal ? none(line, "reversal") : byReference(line, items, open);
    if (!proposal) continue;
    for (const { itemId, cents } of proposal.parts) open.set(itemId, (open.get(itemId) ?? 0n) - cents);
    found.set(line.position, proposal);
  }
  const unnamed = ordered.filter(({ position }) => !found.has(position)).map((line) => bySigns(line, items, open));
  const claims = unnamed.flatMap(({ parts }) => parts.map(({ itemId }) => itemId));
  for (const one of unnamed) {
    const [part] = one.parts;
    const isShared = part !== undefined && claims.filter((id) => id === part.itemId).length > 1;
    found.set(one.position, isShared ? shared(one, part) : one);
  }
  return lines.map(({ position }) => found.get(position)).filter((one) => one !== undefined);
}

const size = ({ cents }: StatementLine): Cents => (cents < 0n ? -cents : cents);
const isItsWay = ({ cents }: StatementLine, { way }: OpenItem): boolean => (way === "in" ? cents > 0n : cents < 0n);

const none = (line: StatementLine, reason: Proposal["reason"], candidates: readonly OpenItem[] = []): Proposal => ({
  position: line.position,
  reason,
  parts: [],
  restCents: size(line),
  candidates: candidates.map(({ id }) => id),
});

const paying = (line: StatementLine, reason: Proposal["reason"], parts: Proposal["parts"]): Proposal => ({
  position: line.position,
  reason,
  parts,
  restCents: size(line) - sum(parts.map(({ cents }) => cents)),
  candidates: [],
});

/** Two lines that nothing but their amount and payer tells: neither is taken for the one that was awaited. */
const shared = (one: Proposal, { itemId, cents }: Proposal["parts"][number]): Proposal => ({
  ...one,
  reason: "severalLines",
  parts: [],
  restCents: one.restCents + cents,
  candidates: [itemId],
});

type Open = ReadonlyMap<string, Cents>;

/** Null where the line bears the reference of nothing. */
function byReference(line: StatementLine, items: readonly OpenItem[], open: Open): Proposal | null {
  const named = items.filter((item) => isItsWay(line, item) && referenceAgrees(line, item.reference));
  if (named.length === 0) return null;
  const left = named.filter(({ id }) => (open.get(id) ?? 0n) > 0n);
  const [first, ...others] = left;
  if (!first) return none(line, "alreadyPaid", named);
  const openOf = ({ id }: OpenItem): Cents => open.get(id) ?? 0n;
  if (others.length > 0) {
    // One transfer for all it names; any other amount could be divided in several ways.
    if (sum(left.map(openOf)) !== size(line)) return none(line, "severalCandidates", left);
    const parts = left.map((item) => ({ itemId: item.id, cents: openOf(item) }));
    return paying(line, "referencesAndSum", parts);
  }
  const cents = least(size(line), openOf(first));
  const reason =
    size(line) === openOf(first)
      ? "referenceAndAmount"
      : cents < openOf(first)
        ? "referencePartial"
        : "referenceExcess";
  return paying(line, reason, [{ itemId: first.id, cents }]);
}

function bySigns(line: StatementLine, items: readonly OpenItem[], open: Open): Proposal {
  const same = items.filter((item) => isItsWay(line, item) && size(line) > 0n && open.get(item.id) === size(line));
  if (same.length === 0) return none(line, "nothing");
  const { iban } = line.counterparty;
  const byIban = same.filter(({ party }) => iban !== null && party.iban === iban);
  // An account known for somebody else speaks against a name.
  const byName = same.filter(
    ({ party }) => (iban === null || party.iban === null || party.iban === iban) && namesAgree(line, party.name),
  );
  const agreeing = byIban.length > 0 ? byIban : byName;
  const [first, ...others] = agreeing;
  if (!first) return none(line, "amountAlone", same);
  if (others.length > 0) return none(line, "severalCandidates", agreeing);
  const reason = byIban.length > 0 ? "amountAndIban" : "amountAndName";
  return paying(line, reason, [{ itemId: first.id, cents: size(line) }]);
}

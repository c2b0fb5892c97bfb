import type { Day } from "../day.ts";
import { type Cents, sum } from "../money.ts";
import type { MovementKind } from "./movements.ts";

interface Move {
  id: string;
  kind: MovementKind;
  valueOn: Day;
  cents: Cents;
  words: string;
  commitmentId: string;
  statementLineId: string | null;
}

interface StatedLine {
  id: string;
  statementId: string;
  valueOn: Day;
  cents: Cents;
  matchedCents: Cents;
  leftCents: Cents;
  counterparty: string;
  words: string;
  setAsideReason: string | null;
}

/** The movements a statement proves, in and out. */
export const provenKinds = { in: ["receive", "receiveInterest"], out: ["execute"] } as const satisfies Record<
  string,
  MovementKind[]
>;
type Way = keyof typeof provenKinds;

const size = (cents: Cents): Cents => (cents < 0n ? -cents : cents);

/**
 * The journal beside the statements, money in and money out: what movements claim, what of it a line proves, and what of
 * the lines is in no movement. A movement without a line is unproven; `candidate` = a waiting line of the same amount,
 * the nearest in days.
 */
export function reconcile(moves: readonly Move[], lines: readonly StatedLine[]) {
  const ways = (Object.keys(provenKinds) as Way[]).map((way) => {
    const own = moves.filter(({ kind }) => (provenKinds[way] as readonly string[]).includes(kind));
    const stated = lines.filter(({ cents }) => (way === "in" ? cents > 0n : cents < 0n));
    const asides = stated.filter(({ setAsideReason }) => setAsideReason !== null);
    return {
      way,
      journal: sum(own.map(({ cents }) => cents)),
      proven: sum(own.filter(({ statementLineId }) => statementLineId !== null).map(({ cents }) => cents)),
      waiting: sum(stated.map(({ leftCents }) => leftCents)),
      aside: sum(asides.map(({ cents }) => size(cents))),
    };
  });
  const waiting = lines.filter(({ leftCents }) => leftCents > 0n);
  const unproven = moves.flatMap((move) => {
    const way = (Object.keys(provenKinds) as Way[]).find((one) =>
      (provenKinds[one] as readonly string[]).includes(move.kind),
    );
    if (!way || move.statementLineId !== null) return [];
    const alike = waiting.filter(
      ({ cents, leftCents }) => leftCents === move.cents && (way === "in" ? cents > 0n : cents < 0n),
    );
    const days = ({ valueOn }: StatedLine) => Math.abs(Date.parse(valueOn) - Date.parse(move.valueOn));
    const [candidate] = [...alike].sort((a, b) => days(a) - days(b));
    return [{ ...move, candidate: candidate ?? null }];
  });
  return { ways, unproven, waiting };
}

import type { CallPartKnown, TrancheKnown } from "../../../db/queries/positions.ts";
import type { Day } from "../../domain/day.ts";
import { plannedCalls, trancheAmounts } from "../../domain/funding/tranches.ts";
import { type Cents, sum } from "../../domain/money.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";

/** Money an investor is still to pay: asked by a notice, or planned. */
export interface CallToCome {
  commitment: number;
  on: Day;
  cents: Cents;
  /** The call that was noticed; null = only planned. */
  call: number | null;
  tranche: number | null;
}

export interface Uncalled {
  id: string;
  number: number;
  committed: Cents;
  uncalled: Cents;
}

interface Planned {
  own: readonly Uncalled[];
  parts: readonly CallPartKnown[];
  tranches: readonly TrancheKnown[];
  /** What all investors promised, as the terms say. */
  totalCents: Cents;
  asOf: Day;
  zone: HolidayZone;
}

/**
 * What some commitments of one investor are still to be asked, by day. The plan is split as a call would be; the other
 * investors are taken to have been called like this one. What is late is expected today.
 */
export function callsToCome(planned: Planned): CallToCome[] {
  return [...noticed(planned), ...unnoticed(planned)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function noticed({ own, parts, asOf }: Planned): CallToCome[] {
  return parts.flatMap((part) => {
    const commitment = own.find(({ id }) => id === part.commitmentId)?.number;
    const cents = BigInt(part.cents) - BigInt(part.received);
    if (commitment === undefined || cents <= 0n || part.answer === "excused") return [];
    const on = part.payBy > asOf ? part.payBy : asOf;
    return [{ commitment, on, cents, call: part.number, tranche: part.trancheNumber }];
  });
}

function unnoticed({ own, tranches, totalCents, asOf, zone }: Planned): CallToCome[] {
  const committed = sum(own.map((one) => one.committed));
  const uncalled = sum(own.map((one) => one.uncalled));
  if (committed === 0n || uncalled === 0n) return [];
  const amounts = trancheAmounts(
    totalCents > committed ? totalCents : committed,
    tranches.map(({ number, plannedOn, cents, millionths }) => ({
      ...{ number, plannedOn, conditions: [] },
      size: cents === null ? { kind: "share", millionths: millionths ?? 0 } : { kind: "amount", cents: BigInt(cents) },
    })),
  );
  const left = tranches.flatMap(({ number, plannedOn, isCalled }, i) =>
    isCalled ? [] : [{ number, plannedOn: plannedOn > asOf ? plannedOn : asOf, cents: amounts[i] ?? 0n }],
  );
  const rest = totalCents > committed ? ((totalCents - committed) * uncalled) / committed : 0n;
  const mine = new Set(own.map(({ number }) => number));
  const others = Math.max(...mine) + 1;
  const all = [
    ...own.map((one) => ({ number: one.number, uncalledCents: one.uncalled })),
    { number: others, uncalledCents: rest },
  ];
  return plannedCalls(all, left, zone).flatMap(({ tranche, payBy, parts }) =>
    parts.flatMap(({ number, cents }): CallToCome[] =>
      mine.has(number) && cents > 0n ? [{ commitment: number, on: payBy, cents, call: null, tranche }] : [],
    ),
  );
}

import type { Locale, Messages } from "../../locales/index.ts";
import type { Money } from "../../services/funding/read-money.ts";
import { day, money as euros } from "../../ui/format.ts";

/** Where the contract stands, in a sentence or two. */
export function roomLead(money: Money, text: Messages, locale: Locale): string {
  const words = text.money.room.lead;
  const amount = (cents: bigint) => euros(cents, locale, true);
  const { totals, calls, stop, isSigned } = money;
  if (!isSigned) return words.unsigned;
  const late = calls.filter(({ lateCents }) => lateCents > 0n);
  const since = late.map(({ payBy }) => payBy).sort()[0];
  const sentences = [
    stop ? words.stopped : null,
    totals.committed === 0n
      ? stop
        ? null
        : words.nothing
      : totals.called === 0n
        ? words.promised(amount(totals.committed))
        : words.called(amount(totals.committed), amount(totals.called), amount(totals.received)),
    since ? words.late(amount(late.reduce((all, one) => all + one.lateCents, 0n)), day(since, locale)) : null,
  ];
  return sentences.filter(Boolean).join(" ");
}

import type { Locale, Messages } from "../../locales/index.ts";
import { money, count as written } from "../../ui/format.ts";
import type { PositionRead } from "./position-body.tsx";

/** How much is in, how much is back, what decides and what then comes: the sentence an investor came for. */
export function positionLead(
  { figures, payout, end }: PositionRead,
  text: Messages["positions"],
  locale: Locale,
): string {
  const { lead } = text;
  const round = (cents: bigint) => money(cents, locale, true);
  const paid = [
    lead.paid(round(figures.received), round(figures.committed)),
    ...(figures.repaid > 0n ? [lead.back(round(figures.repaid))] : []),
    ...(end === "paid" ? [lead.allPaid] : []),
  ];
  if (!payout) return paid.join(" ");
  const { current, population, threshold } = payout;
  const name = payout.name ?? payout.indicator;
  const [count, of] = [current && written(current.count, locale), written(population, locale)];
  const from = threshold === null ? null : written(threshold, locale);
  const isReached = current !== null && threshold !== null && current.count >= threshold;
  const measured =
    count === null
      ? lead.unmeasured(name)
      : isReached && from
        ? lead.reached(name, count, of, from)
        : lead.measured(name, count, of);
  if (end === "lost" && from !== null && count !== null)
    return [...paid, lead.missed(name, count, of, from), lead.isLost(round(figures.outstanding))].join(" ");
  if (from === null || end !== null || (isReached && current.isFinal)) return [...paid, measured].join(" ");
  const [below, above] = [payout.points[0]?.cents ?? 0n, payout.points.at(-1)?.cents ?? 0n];
  const capital = figures.committed;
  const back =
    above < capital
      ? lead.some(round(above))
      : payout.hasPremium && above > capital
        ? lead.capitalAndReturn
        : lead.capital;
  const kept = below === 0n ? lead.lost : lead.keep(round(below));
  return [...paid, measured, lead.fromOn(from, back, kept)].join(" ");
}

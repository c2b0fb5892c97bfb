import type { ReturnRate } from "../../domain/repayment/return-rate.ts";
import { rate as written } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";

/** A rate of return; where there is none, or several, it is said in words and no number is made up. */
export function RateText({ rate, isLoss }: { rate: ReturnRate; isLoss?: boolean }) {
  const text = useText().positions.rate;
  const locale = useLocale();
  if (isLoss) return <>{text.loss}</>;
  if (rate.kind === "unique") return <span className="whitespace-nowrap">{written(rate.rate, locale)}</span>;
  if (rate.kind === "none") return <>{text.none}</>;
  return <>{text.several(rate.rates.map((one) => written(one, locale)).join(", "))}</>;
}

import { Link } from "@remix-run/react";
import { parseExact } from "../../domain/exact.ts";
import { type Fraction, fraction, times } from "../../domain/fraction.ts";
import { wholeOf } from "../../domain/rounding.ts";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { percent } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { figureWords, type ViewedResult } from "./result-view.ts";
import { roomAddress } from "./room.tsx";

type Told = ViewedResult & { definition: string; baseline: string | null; method: string; by: string | null };

/** What was measured, on what day, how, by whom, and what it replaces. */
export function ResultFacts(props: {
  contractId: string;
  result: Told;
  report: string | null;
  supersedes: string | null;
}) {
  const all = useText().outcomes;
  const text = all.result;
  const locale = useLocale();
  const { contractId, result, report, supersedes } = props;
  const rate = (value: Fraction) => {
    const millionths = times(value, fraction(1_000_000));
    return percent(Math.round(Number(wholeOf(millionths.n, millionths.d)) / 100) * 100, locale);
  };
  const baseline = result.baseline === null ? null : parseExact(result.baseline);
  const to = (id: string) => roomAddress(contractId, `resultats/${id}`);
  return (
    <Facts
      items={[
        { term: all.results.reached, value: figureWords(result, { text: all, locale }) },
        ...(result.population > 0n
          ? [{ term: text.rate, value: rate(fraction(result.count, result.population)) }]
          : []),
        ...(baseline ? [{ term: text.baseline, value: rate(baseline) }] : []),
        { term: text.definition, value: result.definition },
        { term: all.results.measuredOn, value: <DayText day={result.measuredOn} /> },
        { term: text.method, value: result.method },
        {
          term: text.report,
          value: report ? <a href={`${to(result.id)}/rapport`}>{report}</a> : text.noReport,
        },
        ...(result.by ? [{ term: text.recordedBy, value: result.by }] : []),
        ...(supersedes ? [{ term: text.replaces, value: <Link to={to(supersedes)}>{text.older}</Link> }] : []),
        ...(result.supersededBy
          ? [{ term: text.replacedBy, value: <Link to={to(result.supersededBy)}>{text.newer}</Link> }]
          : []),
      ]}
    />
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { sum } from "../../domain/money.ts";
import { found } from "../../http/visit.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { day, money } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ExplanationTree } from "./explanation-tree.tsx";
import { figureSlugs } from "./figure-slugs.ts";
import { forecastLines } from "./forecast-lines.ts";
import { loadHeld, placeOf } from "./load-position.ts";
import { PlacePage } from "./place-page.tsx";
import { RateText } from "./rate-text.tsx";
import { scenarioSlugs } from "./scenarios-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.scenarios.title);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const { held } = asked;
  const slugs = Object.entries(scenarioSlugs) as [keyof typeof scenarioSlugs, string][];
  const [scenario] = found(slugs.find(([, slug]) => slug === args.params.scenario));
  const { paidCapital, paidReturn } = held.position.standing;
  return {
    ...{ place: placeOf(asked), scenario, lines: forecastLines(asked, scenario, args.context.visit.locale) },
    ...{ repaid: paidCapital + paidReturn, toCome: held.position.expected[scenario], rate: held.rates[scenario] },
    calls: held.calls,
    callsTotal: sum(held.calls.map(({ cents }) => cents)),
  };
}

/** What one assumption would bring, line by line with its reasons, and what would still be paid in. */
export default function Forecast() {
  const { place, scenario, lines, repaid, toCome, rate, calls } = useLoaderData<typeof loader>();
  const all = useText().positions;
  const text = all.forecast;
  const locale = useLocale();
  return (
    <PlacePage
      place={place}
      asksDay
      title={text.titles[scenario]}
      lead={text.lead(money(repaid + toCome, locale))}
      meta={text.others}
    >
      <Facts
        items={[
          {
            term: text.paid,
            value: (
              <Link to={`${place.base}/chiffres/${figureSlugs.repaid}${place.suffix}`}>
                <Amount cents={repaid} />
              </Link>
            ),
          },
          { term: text.toCome, value: <Amount cents={toCome} /> },
          { term: text.total, value: <Amount cents={repaid + toCome} /> },
          { term: all.rate.title, value: <RateText rate={rate} isLoss={repaid + toCome === 0n} /> },
        ]}
      />
      <Section title={text.lines}>
        {lines.length === 0 && <p className="text-soft">{text.noLines}</p>}
        {lines.map(({ key, kind, on, cents, isSettled, why }) => (
          <article key={key} className="border-t border-line py-3">
            <h3 className="flex flex-wrap justify-between gap-x-6 font-semibold">
              <span>
                {all.dues.name(all.dues.kinds[kind], day(on, locale))}
                <span className="font-normal text-soft"> ({isSettled ? text.settled : text.awaited})</span>
              </span>
              <Amount cents={cents} />
            </h3>
            <ExplanationTree of={why} />
          </article>
        ))}
      </Section>
      <Section title={text.calls}>
        <DataTable
          caption={text.calls}
          rows={calls}
          rowKey={({ on, call, tranche, commitment }) => `${on} ${call} ${tranche} ${commitment}`}
          empty={<p className="text-soft">{text.noCalls}</p>}
          columns={[
            { key: "on", header: all.calls.payBy, render: ({ on }) => <DayText day={on} /> },
            {
              key: "why",
              header: all.calls.words,
              render: ({ call, tranche }) =>
                call === null ? (
                  `${tranche === null ? "" : `${all.calls.tranche(tranche)}, `}${text.planned}`
                ) : (
                  <Link to={`${place.base}/appels/${call}${place.suffix}`}>{text.noticed(call)}</Link>
                ),
            },
            { key: "cents", header: all.calls.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
          ]}
        />
      </Section>
    </PlacePage>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { figureEntries } from "../../../db/queries/positions.ts";
import { sum } from "../../domain/money.ts";
import { found } from "../../http/visit.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { day, money } from "../../ui/format.ts";
import { usePair } from "../../ui/pair.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { figureAccounts, figureNamed } from "./figure-accounts.ts";
import { loadHeld, placeOf } from "./load-position.ts";
import { MovementName } from "./movements-table.tsx";
import { PlacePage } from "./place-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.figure.entries);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const figure = found(figureNamed(args.params.figure ?? ""));
  const ids = asked.held.commitments.map(({ id }) => id);
  const entries = await asked.context.read((tx) => figureEntries(tx, ids, figureAccounts[figure], asked.when));
  return { place: placeOf(asked), figure, entries, total: sum(entries.map(({ effect }) => BigInt(effect))) };
}

export default function Figure() {
  const { place, figure, entries, total } = useLoaderData<typeof loader>();
  const text = useText().positions;
  const locale = useLocale();
  const pair = usePair();
  return (
    <PlacePage
      place={place}
      asksDay
      title={text.figure.title(text.figures[figure], day(place.today, locale))}
      lead={text.figure.lead(money(total, locale), entries.length)}
      meta={text.figure.formulas[figure]}
    >
      <Section title={text.figure.entries}>
        <DataTable
          caption={text.figure.entries}
          rows={entries}
          rowKey={({ id }) => id}
          empty={<EmptyState title={text.movements.none} />}
          columns={[
            {
              key: "what",
              header: text.movements.what,
              render: (row) => (
                <Link to={`${place.base}/mouvements/${row.id}${place.suffix}`}>
                  <MovementName kind={row.kind} callNumber={row.callNumber} />
                </Link>
              ),
            },
            { key: "date", header: text.movements.date, render: ({ valueOn }) => <DayText day={valueOn} /> },
            {
              key: "effect",
              header: text.figure.effect,
              align: "end",
              render: ({ effect }) => <Amount cents={BigInt(effect)} />,
            },
          ]}
        />
        <p className="mt-3 text-right font-semibold">
          {pair(text.figure.total, "")}
          <Amount cents={total} />
        </p>
      </Section>
    </PlacePage>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { entryKnown } from "../../../db/queries/positions.ts";
import { isId } from "../../domain/id.ts";
import { found } from "../../http/visit.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { day, money } from "../../ui/format.ts";
import { MomentText } from "../../ui/moment-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadHeld, placeOf } from "./load-position.ts";
import { PlacePage } from "./place-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.movements.what);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const entryId = found(isId(args.params.entryId ?? "") ? args.params.entryId : null);
  const ids = asked.held.commitments.map(({ id }) => id);
  const entry = found(await asked.context.read((tx) => entryKnown(tx, ids, entryId)));
  return { place: placeOf(asked), entry };
}

/** One movement: what it answers, and the accounts it moved. */
export default function Movement() {
  const { place, entry } = useLoaderData<typeof loader>();
  const all = useText().positions;
  const text = all.entry;
  const locale = useLocale();
  const kind = all.movements.kinds[entry.kind] ?? entry.kind;
  const to = (path: string, words: string) => <Link to={`${place.base}/${path}${place.suffix}`}>{words}</Link>;
  const facts: (Fact | false)[] = [
    { term: text.valueOn, value: <DayText day={entry.valueOn} /> },
    { term: text.recordedAt, value: <MomentText at={entry.recordedAt} /> },
    entry.callNumber !== null && {
      term: text.call,
      value: to(`appels/${entry.callNumber}`, all.calls.name(entry.callNumber)),
    },
    entry.dueLineId !== null && { term: text.due, value: to(`echeances/${entry.dueLineId}`, all.dues.why) },
    entry.orderNumber !== null && {
      term: text.order,
      value: text.orderOf(entry.orderNumber, entry.orderReference ?? ""),
    },
    entry.reverses !== null && { term: text.reverses, value: to(`mouvements/${entry.reverses}`, text.other) },
    entry.reversedBy !== null && { term: text.reversedBy, value: to(`mouvements/${entry.reversedBy}`, text.other) },
    entry.words !== "" && { term: text.words, value: entry.words },
    { term: text.key, value: <code className="break-all">{entry.key}</code> },
  ];
  return (
    <PlacePage
      place={place}
      title={text.title(kind, day(entry.valueOn, locale))}
      lead={text.lead(money(BigInt(entry.cents), locale))}
    >
      <Section title={text.facts}>
        <Facts items={facts.filter((fact): fact is Fact => fact !== false)} />
      </Section>
      <Section title={text.lines}>
        <DataTable
          caption={text.lines}
          rows={entry.lines}
          rowKey={({ account, whose }) => `${account} ${whose}`}
          empty={null}
          columns={[
            {
              key: "account",
              header: text.account,
              render: ({ account, whose }) => (
                <>
                  {text.accounts[account]}
                  <span className="font-normal text-soft">
                    , {account === "payable" || account === "executed" ? text.payer(whose) : text.own}
                  </span>
                </>
              ),
            },
            { key: "debit", header: text.debit, align: "end", render: ({ cents }) => side(BigInt(cents)) },
            { key: "credit", header: text.credit, align: "end", render: ({ cents }) => side(-BigInt(cents)) },
          ]}
        />
      </Section>
    </PlacePage>
  );
}

const side = (cents: bigint) => (cents > 0n ? <Amount cents={cents} /> : null);

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { found } from "../../http/visit.ts";
import { type Locale, messages } from "../../locales/index.ts";
import type { CallView } from "../../services/funding/read-money.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { day, money as euros } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";
import { PartTag } from "./part-tag.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ money }) => money.call.title(data?.call.number ?? 0));

export async function loader(args: LoaderFunctionArgs) {
  const { money, contract, locale } = await loadMoney(args);
  const call = found(money.calls.find(({ number }) => String(number) === args.params.number));
  return { contract, call, lead: leadOf(call, locale) };
}

function leadOf(call: CallView, locale: Locale): string {
  const text = messages(locale).money.call.lead;
  const amount = (cents: bigint) => euros(cents, locale);
  const { cents, missingCents, lateCents, receivedCents, payBy } = call;
  if (cents === 0n) return text.cancelled;
  if (lateCents > 0n) return text.late(amount(lateCents), day(payBy, locale, true));
  if (receivedCents >= cents) return text.paid(amount(cents));
  return missingCents > 0n ? text.awaited(amount(missingCents), amount(cents), day(payBy, locale, true)) : text.settled;
}

export default function Call() {
  const { contract, call, lead } = useLoaderData<typeof loader>();
  const all = useText().money;
  const text = all.call;
  const here = contractAddress(contract, `/appels/${call.number}`);
  return (
    <MoneyPage of={contract} title={text.title(call.number)} lead={lead}>
      <Facts
        items={[
          {
            term: all.callNew.tranche,
            value:
              call.trancheNumber === null ? (
                all.callNew.outside
              ) : (
                <Link to={contractAddress(contract, `/tranches/${call.trancheNumber}`)}>
                  {all.room.tranche(call.trancheNumber)}
                </Link>
              ),
          },
          { term: all.room.noticed, value: <DayText day={call.noticedOn} weekday /> },
          { term: all.room.payBy, value: <DayText day={call.payBy} weekday /> },
          ...(call.words ? [{ term: all.callNew.words, value: call.words }] : []),
          { term: all.by, value: call.issuedBy ?? "—" },
        ]}
      />
      <Section title={text.parts}>
        <DataTable
          caption={text.parts}
          rows={call.parts}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            {
              key: "investor",
              header: all.investor,
              render: ({ id, investor, reference }) => (
                <>
                  <Link to={`${here}/parts/${id}`}>{investor}</Link>
                  <div className="text-sm font-normal text-soft">{reference}</div>
                </>
              ),
            },
            { key: "state", header: all.state, width: "short", render: (part) => <PartTag state={part.state} /> },
            { key: "cents", header: all.called, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
            {
              key: "received",
              header: all.received,
              align: "end",
              render: ({ receivedCents }) => <Amount cents={receivedCents} />,
            },
            {
              key: "missing",
              header: all.room.missing,
              align: "end",
              render: ({ missingCents }) => <Amount cents={missingCents} />,
            },
            {
              key: "after",
              header: all.callNew.after,
              align: "end",
              render: ({ uncalledAfterCents }) => <Amount cents={uncalledAfterCents} />,
            },
          ]}
        />
      </Section>
    </MoneyPage>
  );
}

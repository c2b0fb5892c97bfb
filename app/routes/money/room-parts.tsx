import { Link } from "@remix-run/react";
import { sentence } from "../../locales/sentence.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { day, money as euros } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { contractAddress } from "./money-page.tsx";
import type { RoomData } from "./room.tsx";
import type { RoomAct } from "./room-acts.ts";

/** What waits for finance, each a link to where it is done. */
export function ActsSection({ contract, acts, isSigned }: RoomData) {
  const all = useText();
  const locale = useLocale();
  const text = all.money.room;
  const words = (act: RoomAct): [string, string] => {
    switch (act.kind) {
      case "commit":
        return [text.acts.commit(act.count), "/engagements/nouveau"];
      case "plan":
        return [text.acts.plan, "/tranches/nouvelle"];
      case "call":
        return [
          text.acts.call(act.tranche, euros(act.cents, locale, true), day(act.day, locale)),
          `/appels/nouveau?tranche=${act.tranche}`,
        ];
      case "blocked":
        return [text.acts.blocked(act.tranche, sentence(all, act.why)), `/tranches/${act.tranche}`];
      case "late":
        return [
          text.acts.late(act.investor, euros(act.cents, locale), act.call),
          `/appels/${act.call}/parts/${act.partId}`,
        ];
      case "lines":
        return [text.acts.lines(act.count), "/releves"];
      default:
        return [text.acts.orders(act.count), "/ordres"];
    }
  };
  if (!isSigned) return null;
  return (
    <Section title={text.nextActs}>
      {acts.length === 0 ? (
        <p className="text-soft">{text.nothingToDo}</p>
      ) : (
        <ul className="border-t border-line">
          {acts.map((act) => {
            const [label, to] = words(act);
            return (
              <li key={`${act.kind} ${to}`} className="border-b border-line py-2">
                <Link to={contractAddress(contract, to)}>{label}</Link>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

/** The calls, the last first. */
export function CallsSection({ contract, calls }: RoomData) {
  const all = useText().money;
  const text = all.room;
  if (calls.length === 0) return null;
  return (
    <Section title={text.calls}>
      <DataTable
        caption={text.calls}
        rows={calls}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: "number",
            header: text.calls,
            render: ({ number }) => (
              <Link to={contractAddress(contract, `/appels/${number}`)}>{text.call(number)}</Link>
            ),
          },
          { key: "noticed", header: text.noticed, render: ({ noticedOn }) => <DayText day={noticedOn} /> },
          { key: "payBy", header: text.payBy, render: ({ payBy }) => <DayText day={payBy} weekday /> },
          { key: "cents", header: all.called, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
          {
            key: "received",
            header: all.received,
            align: "end",
            render: ({ receivedCents }) => <Amount cents={receivedCents} />,
          },
          {
            key: "missing",
            header: text.missing,
            align: "end",
            render: ({ missingCents }) => <Amount cents={missingCents} />,
          },
        ]}
      />
    </Section>
  );
}

/** Where each commitment stands. */
export function CommitmentsSection({ contract, commitments, mayAct }: RoomData) {
  const all = useText().money;
  const text = all.room;
  const add = mayAct && (
    <LinkButton to={contractAddress(contract, "/engagements/nouveau")}>{text.commitmentNew}</LinkButton>
  );
  return (
    <Section title={text.commitments} actions={commitments.length > 0 && add}>
      <DataTable
        caption={text.commitments}
        rows={commitments}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={text.noCommitment} action={add}>
            {text.noCommitmentWhy}
          </EmptyState>
        }
        columns={[
          {
            key: "investor",
            header: all.investor,
            render: ({ number, partyId, investor, classCode }) => (
              <>
                <Link to={contractAddress(contract, `/positions/${partyId}`)}>{investor}</Link>
                <div className="text-sm font-normal text-soft">
                  {all.commitmentNumber(number)}, {all.classCode.toLowerCase()} {classCode}
                </div>
              </>
            ),
          },
          ...(["committed", "called", "received", "uncalled", "outstanding"] as const).map((key) => ({
            key,
            header: all[key],
            align: "end" as const,
            render: (row: RoomData["commitments"][number]) => <Amount cents={row[key]} />,
          })),
        ]}
      />
    </Section>
  );
}

/** What each commitment would be asked if the plan is kept. */
export function ForecastSection({ forecast, commitments }: RoomData) {
  const all = useText().money;
  const text = all.room;
  if (forecast.length === 0) return null;
  const rows = forecast.flatMap(({ tranche, payBy, parts }) =>
    parts.filter(({ cents }) => cents > 0n).map((part) => ({ tranche, payBy, ...part })),
  );
  return (
    <Section title={text.forecast}>
      <p className="mb-3 max-w-[46em] text-soft">{text.forecastLead}</p>
      <DataTable
        caption={text.forecast}
        rows={rows}
        rowKey={({ tranche, number }) => `${tranche} ${number}`}
        empty={null}
        columns={[
          { key: "tranche", header: all.callNew.tranche, render: ({ tranche }) => text.tranche(tranche) },
          {
            key: "investor",
            header: all.investor,
            render: ({ number }) => commitments.find((one) => one.number === number)?.investor,
          },
          { key: "payBy", header: text.payBy, render: ({ payBy }) => <DayText day={payBy} /> },
          { key: "cents", header: all.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
        ]}
      />
    </Section>
  );
}

import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { contractAddress } from "./money-page.tsx";
import type { RoomData } from "./room.tsx";

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

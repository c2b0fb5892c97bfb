import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { type Step, Steps } from "../../ui/steps.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { contractAddress } from "./money-page.tsx";
import type { RoomData } from "./room.tsx";

const steps = {
  ...{ called: "done", partly: "current", late: "current", toCome: "todo", blocked: "blocked" },
} as const satisfies Record<string, Step["state"]>;
const tones = { called: "success", partly: "warning", late: "warning", toCome: "plain", blocked: "danger" } as const;

/** The plan on a line, in order of its days, and its table. */
export function TranchesSection({ contract, tranches, mayAct }: RoomData) {
  const all = useText().money;
  const text = all.room;
  const to = (more: string) => contractAddress(contract, more);
  const add = mayAct && <LinkButton to={to("/tranches/nouvelle")}>{text.trancheNew}</LinkButton>;
  const byDay = [...tranches].sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  return (
    <Section title={text.tranches} actions={tranches.length > 0 && add}>
      {tranches.length > 0 && (
        <Steps
          label={text.tranches}
          items={byDay.map((one) => ({
            state: steps[one.state],
            label: (
              <>
                {text.tranche(one.number)} · <Amount cents={one.plannedCents} round />
              </>
            ),
            detail: (
              <>
                <DayText day={one.plannedOn} />, {text.trancheStates[one.state]}
              </>
            ),
          }))}
        />
      )}
      <DataTable
        caption={text.tranches}
        rows={tranches}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={text.noTranche} action={add}>
            {text.noTrancheWhy}
          </EmptyState>
        }
        columns={[
          {
            key: "label",
            header: all.callNew.tranche,
            render: ({ number, label }) => (
              <>
                <Link to={to(`/tranches/${number}`)}>{text.tranche(number)}</Link>
                <div className="text-sm font-normal text-soft">{label}</div>
              </>
            ),
          },
          { key: "day", header: text.planned, render: ({ plannedOn }) => <DayText day={plannedOn} /> },
          {
            key: "state",
            header: all.state,
            render: ({ state }) => <Tag tone={tones[state]}>{text.trancheStates[state]}</Tag>,
          },
          {
            key: "conditions",
            header: text.conditions,
            render: ({ conditions }) =>
              conditions.length === 0
                ? text.noCondition
                : text.conditionsMet(conditions.filter(({ isMet }) => isMet).length, conditions.length),
          },
          { key: "cents", header: all.amount, align: "end", render: (one) => <Amount cents={one.plannedCents} /> },
          { key: "called", header: all.called, align: "end", render: (one) => <Amount cents={one.calledCents} /> },
        ]}
      />
    </Section>
  );
}

import { Link } from "@remix-run/react";
import { type LegalRule, legalRules, ruleOfFact } from "../../domain/signature/certainty.ts";
import type { LegalDeadline } from "../../domain/signature/deadlines.ts";
import type { LegalWarning } from "../../domain/signature/enforceable.ts";
import type { LegalEventKind } from "../../domain/signature/words.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { day } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

/** Where a rule comes from, and how sure that is. */
export function RuleSource({ article, mark }: LegalRule) {
  const text = useText().gate;
  return (
    <>
      {article || text.ownRule}
      <span className="block text-sm text-soft">{text.certainty[mark]}</span>
    </>
  );
}

/** Where the effect of a fact comes from, in one line. */
export function EffectSource({ kind }: { kind: LegalEventKind }) {
  const text = useText().gate;
  const { article, mark } = ruleOfFact[kind];
  return (
    <p className="mb-5 text-sm text-soft">
      {text.effectOf} {article || text.ownRule}, {text.certainty[mark]}.
    </p>
  );
}

/** The legal delays that run, the nearest first. */
export function Deadlines({ rows }: { rows: readonly LegalDeadline[] }) {
  const { deadlines: text, certainty } = useText().gate;
  const locale = useLocale();
  return (
    <Section title={text.title}>
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={({ code, about }) => `${code} ${about}`}
        empty={<p className="text-soft">{text.none}</p>}
        columns={[
          {
            key: "delay",
            header: text.delay,
            render: ({ code, about, article, mark }) => (
              <>
                {text.codes[code]} <span className="font-normal text-soft">({text.about[about]})</span>
                <span className="block text-sm font-normal">
                  <RuleSource article={article} mark={mark} />
                </span>
              </>
            ),
          },
          { key: "last", header: text.last, render: ({ lastDay }) => <DayText day={lastDay} weekday /> },
          {
            key: "left",
            header: text.left,
            render: ({ metOn, daysLeft, workingDaysLeft }) =>
              metOn ? text.met(day(metOn, locale)) : text.days(daysLeft, workingDaysLeft),
          },
        ]}
      />
      {rows.length > 0 && (
        <p className="mt-2 max-w-[60em] text-sm text-soft">
          {text.count}, {certainty[legalRules.count.mark]}.
        </p>
      )}
    </Section>
  );
}

interface FactRow {
  eventId: string;
  kind: LegalWarning["kind"] | string;
  about: LegalWarning["about"];
  onDay: string;
  reference: string;
}

/** Everything recorded of the acts, each with its page. */
export function FactList({ base, rows }: { base: string; rows: readonly FactRow[] }) {
  const text = useText().deliberation.fact;
  return (
    <DataTable
      caption={text.list}
      rows={rows}
      rowKey={({ eventId }) => eventId}
      empty={<p className="text-soft">{text.none}</p>}
      columns={[
        {
          key: "kind",
          header: text.kind,
          render: ({ eventId, kind }) => (
            <Link to={`${base}/faits/${eventId}`}>{text.kinds[kind as keyof typeof text.kinds]}</Link>
          ),
        },
        { key: "about", header: text.about, render: ({ about }) => text.subjects[about] },
        { key: "day", header: text.day, render: ({ onDay }) => <DayText day={onDay} weekday /> },
        { key: "reference", header: text.reference, render: ({ reference }) => reference },
      ]}
    />
  );
}

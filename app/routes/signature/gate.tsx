import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { sentence } from "../../locales/sentence.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { day } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { NextAct } from "../selection/procedure/procedure-section.tsx";
import { GateMark } from "./gate-mark.tsx";
import { Deadlines, FactList, RuleSource } from "./gate-parts.tsx";
import { LegalPage } from "./legal-page.tsx";
import { loadGate } from "./load-gate.ts";
import { OverrideNotices } from "./signing/override-notices.tsx";
import { ToSend } from "./to-send.tsx";
import { Warnings } from "./warnings.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.gate.title);

export const loader = (args: LoaderFunctionArgs) => loadGate(args);

export default function Gate() {
  const view = useLoaderData<typeof loader>();
  const { selection, checks, lead, mayRecord, readsContract } = view;
  const all = useText();
  const text = all.gate;
  const locale = useLocale();
  const base = `/selections/${selection.id}`;
  const on = lead.day ? day(lead.day, locale, true) : "";
  const told = {
    ...text.lead,
    from: text.lead.from(on),
    signed: text.lead.signed(on),
    missing: text.lead.missing(lead.because ? sentence(all, lead.because) : ""),
  }[lead.kind];
  const page = { of: selection, title: text.title, isFirst: true };
  if (!view.isOpen)
    return (
      <LegalPage {...page}>
        <EmptyState title={text.beforeVote} />
      </LegalPage>
    );
  return (
    <LegalPage
      {...page}
      lead={told}
      meta={
        <>
          {text.state(all.selection.states[selection.state] ?? selection.state)} ·{" "}
          {text.asOf(day(view.today, locale, true))}
        </>
      }
      actions={
        <>
          {mayRecord && <LinkButton to={`${base}/faits/nouveau`}>{text.facts}</LinkButton>}
          <LinkButton to={`${base}/deliberation`}>{all.deliberation.title}</LinkButton>
          {readsContract && <LinkButton to={`${base}/contrat`}>{text.contract}</LinkButton>}
          {readsContract && <LinkButton to={`${base}/signatures`}>{text.signatures}</LinkButton>}
          {readsContract && <LinkButton to={`${base}/notifications`}>{text.notifications}</LinkButton>}
        </>
      }
    >
      <OverrideNotices selectionId={selection.id} overrides={view.overrides} />
      {view.broken && <Notice tone="warning">{text.broken[view.broken]}</Notice>}
      <NextAct view={view.procedure} />
      <ToSend selectionId={selection.id} deadline={view.toSend} mayRecord={mayRecord} />
      {view.held && <p className="mt-3 max-w-[46em] border-l-4 border-accent pl-4">{view.held}</p>}
      <Section title={text.checklist}>
        <DataTable
          caption={text.checklist}
          rows={checks}
          rowKey={({ code }) => code}
          empty={null}
          columns={[
            {
              key: "condition",
              header: text.condition,
              render: ({ code, message, mend }) => (
                <>
                  {text.codes[code]}
                  {message && <span className="block text-sm font-normal text-soft">{sentence(all, message)}</span>}
                  {mend && mayRecord && (
                    <Link className="block text-sm font-normal" to={`${base}${mend.to}`}>
                      {text.mend[mend.label]}
                    </Link>
                  )}
                </>
              ),
            },
            { key: "mark", header: text.mark, width: "short", render: ({ shown }) => <GateMark state={shown} /> },
            {
              key: "on",
              header: text.on,
              render: ({ code, state, on, event }) => {
                if (on === null) return "–";
                if (code === "strictly_later" && state === "unmet") return text.notBefore(day(on, locale, true));
                const written = <DayText day={on} weekday />;
                return event ? <Link to={`${base}/faits/${event}`}>{written}</Link> : written;
              },
            },
            { key: "source", header: text.source, render: (rule) => <RuleSource {...rule} /> },
          ]}
        />
      </Section>
      <Deadlines rows={view.deadlines} />
      <Warnings base={base} rows={view.warnings} mayRecord={mayRecord} />
      <Section title={all.deliberation.fact.list}>
        <FactList base={base} rows={view.events} />
      </Section>
    </LegalPage>
  );
}

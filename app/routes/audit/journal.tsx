import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData, useSearchParams } from "@remix-run/react";
import { entriesPerPage, type JournalEntry, journal, journalActions } from "../../../db/queries/audit.ts";
import { changedParts } from "../../domain/audit/changed-parts.ts";
import { signedIn } from "../../http/visit.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Filters, Pair } from "../../ui/filters.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { JournalLine } from "./journal-entry.tsx";
import { readFilters } from "./journal-filters.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.audit.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "audit.read");
  const { filters, refusal } = readFilters(new URL(args.request.url).searchParams);
  const { timeZone } = args.context.visit.configuration;
  if (refusal) {
    const actions = await context.read(journalActions);
    return data({ entries: [], older: null, filters, actions, refusal }, { status: 422 });
  }
  return context.read(async (tx) => {
    const entries = await journal(tx, filters, timeZone);
    const last = entries.length > entriesPerPage ? (entries[entriesPerPage - 1]?.id ?? null) : null;
    // A grid changes by one weight at a time: its page of the log carries that weight, not two whole grids.
    const shown = entries
      .slice(0, entriesPerPage)
      .map((entry) => ({ ...entry, ...changedParts(entry.old, entry.new) }));
    return { entries: shown, older: last, filters, actions: await journalActions(tx), refusal };
  });
}

export default function Journal() {
  const { audit: text, seals } = useText();
  const { entries, older, filters, actions, refusal } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  // Words, not calendars: a calendar would drop a day that does not exist before it is seen.
  const kind = refusal ? "text" : "date";
  const tables = Object.entries(text.tables).map(([value, label]) => ({ value, label }));
  const at = (before: number | null) => {
    const next = new URLSearchParams(parameters);
    if (before === null) next.delete("avant");
    else next.set("avant", String(before));
    return `?${next}`;
  };
  return (
    <Page title={text.title} lead={text.lead} actions={<LinkButton to="/journal/sceaux">{seals.title}</LinkButton>}>
      <Filters refusal={refusal}>
        <Field name="auteur" label={text.person} defaultValue={filters.person} />
        <Select name="objet" label={text.table} options={tables} blank={text.all} defaultValue={filters.table} />
        <Select
          name="acte"
          label={text.action}
          options={actions.map((value) => ({ value, label: text.actions[value] ?? value }))}
          blank={text.all}
          defaultValue={filters.action}
        />
        <Field name="numero" label={text.subject} defaultValue={filters.subject} />
        <Pair>
          <Field name="du" type={kind} label={text.from} defaultValue={filters.from} />
          <Field name="au" type={kind} label={text.to} defaultValue={filters.to} />
        </Pair>
      </Filters>
      {entries.length === 0 && !refusal && <EmptyState title={text.empty} />}
      <ol className="border-t border-line empty:hidden">
        {(entries as JournalEntry[]).map((entry) => (
          <JournalLine key={entry.id} entry={entry} />
        ))}
      </ol>
      <nav aria-label={text.title} className="mt-4 flex gap-6">
        {filters.before !== undefined && <Link to={at(null)}>{text.newest}</Link>}
        {older !== null && <Link to={at(older)}>{text.older}</Link>}
      </nav>
    </Page>
  );
}

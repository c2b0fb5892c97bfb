import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { lateThings } from "../../domain/operations/lateness.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { latenessWords } from "../../locales/lateness-words.ts";
import { readHead } from "../../services/audit/read-head.ts";
import { readWorkload } from "../../services/operations/read-workload.ts";
import { runAgain } from "../../services/operations/run-again.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { count } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { JobTable } from "./job-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.operations.title);

export async function loader(args: LoaderFunctionArgs) {
  signedIn(args, "operations.read");
  const { resources, now, today } = args.context.visit;
  const load = await readWorkload(resources.jobs, today);
  const states = resources.work?.states() ?? [];
  return { load, states, late: lateThings(states, load, now), head: await readHead(resources.jobs) };
}

export const action = (args: ActionFunctionArgs) => {
  const { jobs, work } = args.context.visit.resources;
  return submit(
    args,
    "operations.repair",
    (context, input) => runAgain(context, input, { jobs, work }),
    () => doneAt("/etat", "relance"),
  );
};

/** What the portal does by itself: what is late, what waits, what failed and may be run again. */
export default function Status() {
  const text = useText().operations;
  const locale = useLocale();
  const { load, states, late, head } = useLoaderData<typeof loader>();
  const waits = [
    [text.mail, load.mailWaiting],
    [text.mailRefused, load.mailFailing],
    [text.unsealed, load.unsealed],
    [text.imports, load.importsWaiting],
    [text.importsFailed, load.importsFailed],
    [text.messages, load.messagesFailed],
    [text.pieces, load.piecesExpiring],
    [text.entries, load.entries],
  ] as const;
  const rows = [
    ...waits.map(([what, how]) => ({ what, how: count(how, locale) })),
    { what: text.head, how: head ? text.headWords(String(head.number), count(head.size, locale)) : text.noHead },
    { what: text.backup, how: text.backupUnknown },
  ];
  return (
    <Page title={text.title} lead={late.length === 0 ? text.fine : text.behind(count(late.length, locale))}>
      {late.length > 0 && (
        <Notice tone="warning" title={text.late}>
          <ul className="list-disc pl-5">
            {late.map((one) => (
              <li key={`${one.kind}-${one.name}`}>{latenessWords(one, locale)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={text.jobs}>
        <p className="mb-3 max-w-[46em] text-soft">{text.jobsWhy}</p>
        <JobTable states={states} />
      </Section>
      <Section title={text.queues}>
        <DataTable
          caption={text.queues}
          rows={rows}
          rowKey={(row) => row.what}
          empty={null}
          columns={[
            { key: "what", header: text.queues, render: (row) => row.what },
            { key: "how", header: text.howMany, align: "end", render: (row) => row.how },
          ]}
        />
      </Section>
    </Page>
  );
}

import { Form } from "@remix-run/react";
import type { JobState } from "../../domain/operations/lateness.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { count } from "../../ui/format.ts";
import { MomentText } from "../../ui/moment-text.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

/** The jobs of this process, each with the button that runs it again. */
export function JobTable({ states }: { states: readonly JobState[] }) {
  const text = useText().operations;
  const locale = useLocale();
  return (
    <DataTable
      caption={text.jobs}
      rows={states}
      rowKey={(job) => job.name}
      empty={null}
      columns={[
        { key: "job", header: text.job, render: (job) => <code>{job.name}</code> },
        {
          key: "every",
          header: text.every,
          align: "end",
          render: (job) => text.seconds(count(job.everySeconds, locale)),
        },
        {
          key: "done",
          header: text.done,
          render: (job) => (job.doneAt ? <MomentText at={job.doneAt} /> : text.never),
        },
        {
          key: "failed",
          header: text.failed,
          align: "end",
          render: (job) => (job.failures > 0 ? count(job.failures, locale) : text.noFailure),
        },
        {
          key: "act",
          header: text.act,
          render: (job) => (
            <Form method="post">
              <input type="hidden" name="job" value={job.name} />
              <Button kind="secondary">
                {text.act} <span className="sr-only">{job.name}</span>
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

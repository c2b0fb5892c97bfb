import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { recordVerdict } from "../../../services/selection/hearing/record-verdict.ts";
import { Button } from "../../../ui/button.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { Finding } from "../../../ui/finding.tsx";
import { Form } from "../../../ui/form.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { FilePage } from "./file-page.tsx";
import { loadRecord } from "./load-record.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.hearing.file.verdict);

export const loader = (args: LoaderFunctionArgs) => loadRecord(args);

export const action = (args: ActionFunctionArgs) => {
  const { id, candidacyId } = args.params;
  const then = () => doneAt(`/selections/${id}/candidatures/${candidacyId}/verdict`, "verdict");
  return submit(args, "verdict.record", recordVerdict, then, { candidacyId });
};

export default function RecordVerdict() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.hearing.verdict;
  const { recorded, current, blocked } = view;
  return (
    <FilePage of={view} title={all.hearing.file.verdict}>
      {recorded ? (
        <Finding
          value={recorded.value}
          scope={<DayText day={recorded.on} />}
          note={recorded.reexamine ? undefined : text.holds}
        >
          {recorded.lead}
        </Finding>
      ) : (
        <p className="text-soft">{all.hearing.file.nothingRecorded}</p>
      )}
      {recorded?.reexamine && <Notice tone="warning">{all.hearing.file.reexamine}</Notice>}
      {blocked && (
        <Notice tone="info" title={text.blocked}>
          {blocked}
        </Notice>
      )}
      {current && (
        <Section title={all.hearing.file.overall}>
          <Finding value={current.value} scope={current.scope}>
            {current.lead}
          </Finding>
          {current.mayRecord && (
            <>
              <ul className="mb-4 max-w-[46em] list-disc pl-5">
                <li>{text.willRecord(text.records[current.value], current.code)}</li>
                <li>{current.heard === null ? text.noFinding : text.heard(current.heard)}</li>
                <li>{text.screenedAgain}</li>
                {recorded && <li>{text.replaces}</li>}
                <li>{text.undo}</li>
              </ul>
              <Form refusal={refusal}>
                <input type="hidden" name="verdict" value={current.value} />
                <div>
                  <Button>{text.confirm}</Button>
                </div>
              </Form>
            </>
          )}
        </Section>
      )}
    </FilePage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { sendFinding } from "../../../services/selection/hearing/send-finding.ts";
import { Button } from "../../../ui/button.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Finding } from "../../../ui/finding.tsx";
import { Form } from "../../../ui/form.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { FilePage } from "./file-page.tsx";
import { FindingBody } from "./finding-body.tsx";
import { loadFinding } from "./load-finding.ts";
import { Replies } from "./replies.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.hearing.finding.title(data?.candidate.name ?? ""));

export const loader = (args: LoaderFunctionArgs) => loadFinding(args);

export const action = (args: ActionFunctionArgs) => {
  const { id, candidacyId } = args.params;
  const { origin } = args.context.visit.configuration;
  const then = () => doneAt(`/selections/${id}/candidatures/${candidacyId}/constat`, "constat");
  return submit(args, "finding.send", (context, input) => sendFinding(context, input, { origin }), then, {
    candidacyId,
  });
};

export default function FindingPage() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().hearing.finding;
  const { current, sent, candidate } = view;
  return (
    <FilePage of={view} title={text.title(candidate.name)} lead={view.notice}>
      {current && (
        <Section title={current.again ? text.resend : text.preview}>
          <Finding value={current.value} scope={`${current.content.perimeter.code}, ${current.content.perimeter.name}`}>
            {current.content.lead}
          </Finding>
          <FindingBody content={current.content} />
          {current.maySend && (
            <div className="mt-6 border-t border-line pt-4" data-screen>
              <p>{current.delay}</p>
              {current.people === 0 ? (
                <Notice tone="warning">{text.willSend(0)}</Notice>
              ) : (
                <p className="mb-3">{text.willSend(current.people)}</p>
              )}
              <Form refusal={refusal}>
                <div>
                  <Button>{current.again ? text.resend : text.confirm}</Button>
                </div>
              </Form>
            </div>
          )}
        </Section>
      )}
      <Section title={text.sentTitle}>
        {sent.length === 0 && <p className="text-soft">{text.none}</p>}
        {sent.map((one) => (
          <article key={one.number} className="mb-8">
            <h3 className="font-title text-lead">{text.number(one.number)}</h3>
            <Finding
              value={one.value}
              scope={`${one.content.perimeter.code}, ${one.content.perimeter.name}`}
              note={<MomentText at={one.sentAt} />}
            >
              {one.content.lead}
            </Finding>
            <Facts items={[{ term: text.replyBy, value: <DayText day={one.replyBy} weekday /> }]} />
            <h4 className="mt-4 mb-2 font-semibold">{text.replies}</h4>
            <Replies replies={one.replies} pieces={one.pieces} candidacyId={candidate.id} />
          </article>
        ))}
      </Section>
    </FilePage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { replyFinding } from "../../services/selection/hearing/reply-finding.ts";
import { DayText } from "../../ui/day-text.tsx";
import { Finding } from "../../ui/finding.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FindingBody } from "../selection/file/finding-body.tsx";
import { Replies } from "../selection/file/replies.tsx";
import { loadOwnFinding } from "./load-own-finding.ts";
import { ReplyForm } from "./reply-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.hearing.own.title(data?.number ?? 0));

export const loader = (args: LoaderFunctionArgs) => loadOwnFinding(args);

export const action = (args: ActionFunctionArgs) => {
  const { candidacyId, number } = args.params;
  const back = `/dossiers/${candidacyId}/constats/${number}`;
  const then = ({ late }: { late: boolean }) => doneAt(back, late ? "tardif" : "repondu");
  return submitWithFile(args, "finding.reply", replyFinding, then, { candidacyId, number });
};

export default function OwnFinding() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().hearing.own;
  const { value, content, candidacyId, replyBy, daysLeft, mayReply } = view;
  const until = (
    <>
      {text.until} <DayText day={replyBy} weekday />, {text.daysLeft(Math.max(0, daysLeft))}
    </>
  );
  return (
    <Page title={text.title(view.number)} lead={view.isDecided ? text.decided : text.lead[value]} meta={view.selection}>
      <Finding
        value={value}
        scope={
          <>
            {content.perimeter.code}, {content.perimeter.name}
            <br />
            <DayText day={view.sentOn} />
          </>
        }
        note={daysLeft < 0 ? <DayText day={replyBy} weekday /> : until}
      >
        {content.lead}
      </Finding>
      {daysLeft < 0 && <Notice tone="warning">{text.over}</Notice>}
      <FindingBody content={content} />
      {view.replies.length > 0 && (
        <Section title={text.given}>
          <Replies replies={view.replies} pieces={view.pieces} candidacyId={candidacyId} />
        </Section>
      )}
      <Section title={text.reply} id="reponse">
        {mayReply ? <ReplyForm refusal={refusal} /> : <p className="text-soft">{text.onlyRespondent}</p>}
      </Section>
    </Page>
  );
}

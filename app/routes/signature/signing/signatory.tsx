import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { fileGround, portalOf } from "../../../http/portal.ts";
import { submitWithFile } from "../../../http/upload.ts";
import { sentence } from "../../../locales/sentence.ts";
import type { Context } from "../../../services/context.ts";
import { recordSignature } from "../../../services/signature/signing/record-signature.ts";
import { sendToProvider } from "../../../services/signature/signing/send-request.ts";
import { signAsStaff } from "../../../services/signature/signing/sign-own.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { EndForm, EndTabs } from "./end-form.tsx";
import { loadSignatory } from "./load-signatory.ts";
import { OwnStep } from "./own-step.tsx";
import { RecordFacts, SignatoryFacts } from "./record-facts.tsx";
import { RequestList } from "./request-list.tsx";
import { endActs, ownAct } from "./signatory-view.ts";
import { SigningPage } from "./signing-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => data?.one.name ?? text.signing.title);

export const loader = (args: LoaderFunctionArgs) => loadSignatory(args);

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", signatoryId } = args.params;
  const back = `/selections/${selectionId}/signatures`;
  const ground = fileGround(args);
  const asked = new URL(args.request.url).searchParams.get("acte");
  const act = endActs.find((one) => one === asked);
  const extra = { selectionId, signatoryId };
  if (asked === ownAct) {
    const sign = (context: Context, input: unknown) => signAsStaff(context, input, portalOf(args));
    return submitWithFile(args, "signature.own", sign, () => doneAt(back, "signature"), extra);
  }
  if (act === "prestataire") {
    const then = ({ sent }: { sent: boolean }) => doneAt(back, sent ? "remis-prestataire" : "prestataire-attend");
    return submitWithFile(
      args,
      "signature.record",
      (context, input) => sendToProvider(context, input, portalOf(args)),
      then,
      extra,
    );
  }
  const then = () => doneAt(back, act === "refus" ? "refus" : "signature");
  return submitWithFile(
    args,
    "signature.record",
    (context, input) => recordSignature(context, input, ground),
    then,
    extra,
  );
};

export default function Signatory() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { head, one, record, history, requests, blocked, mayRecord, act, acts } = view;
  const all = useText();
  const text = all.signing;
  const base = `/selections/${head.selection.id}/signatures/${one.id}`;
  const duty = `${text.duties[one.duty]}, ${text.rank(one.rank)}`;
  return (
    <SigningPage
      of={head}
      below
      title={one.name}
      meta={`${one.party}. ${duty}${view.isSubstitute ? `, ${text.substitute}` : ""}`}
    >
      {record && (
        <Section title={text.person.record}>
          <RecordFacts record={record} base={base} />
        </Section>
      )}
      {blocked && !record && !mayRecord && !view.own && !one.withdrawn && (
        <Notice>
          {text.person.blocked} {sentence(all, blocked)}
        </Notice>
      )}
      {view.own && <OwnStep {...view} step={view.own} refusal={refusal} />}
      {mayRecord && (
        <Section title={record ? text.person.correction : text.person.how}>
          {record && <p className="mb-3 text-soft">{text.person.correctionLead}</p>}
          {blocked && act !== "refus" && act !== "delai" && (
            <p className="mb-3">
              <b className="font-semibold">{text.person.blocked}</b> {sentence(all, blocked)}
            </p>
          )}
          <EndTabs acts={acts} act={act} base={base} />
          <EndForm key={act} {...view} corrects={record?.id ?? null} refusal={refusal} />
        </Section>
      )}
      {requests.length > 0 && (
        <Section title={text.person.requests}>
          <RequestList requests={requests} />
        </Section>
      )}
      <Section title={text.person.facts}>
        <SignatoryFacts one={one} />
      </Section>
      {history.length > 0 && (
        <Section title={text.person.history}>
          {history.map((old) => (
            <RecordFacts key={old.id} record={old} base={base} isOld />
          ))}
        </Section>
      )}
    </SigningPage>
  );
}

import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { enrolment } from "../../http/enrolment.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { askRecoveryCodes, beginCodes, confirmCodes, secondFactorOf } from "../../services/access/second-factor.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactorHeld } from "./factor-held.tsx";
import { FactorKey } from "./factor-key.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.factors.title);
/** Nothing of this page stays in a browser's store. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = signedIn(args);
  const { door, mustEnrol } = args.context.visit;
  return { ...(await secondFactorOf(door, viewer)), mustEnrol, role: viewer.role };
}

interface Answer extends Partial<Refused> {
  codes?: string[];
}

/** Begins with an application (`begin`), ends with its first code (`confirm`), or asks for new recovery codes (`codes`). */
export async function action(args: ActionFunctionArgs) {
  const { door } = args.context.visit;
  const told = (codes: string[]) => Response.json({ codes } satisfies Answer);
  const act = new URLSearchParams(await args.request.clone().text()).get("act");
  if (act === "confirm") return submit(args, undefined, (context, input) => confirmCodes(context, door, input), told);
  if (act === "codes") return submit(args, undefined, (context) => askRecoveryCodes(context, door), told);
  return submit(
    args,
    undefined,
    (context) => beginCodes(context, door),
    () => doneAt(enrolment, "facteur-commence"),
  );
}

export default function SecondFactor() {
  const { factors: text, access } = useText();
  const { since, mustEnrol, role, waiting, codesLeft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const refusal = answer?.fields ? (answer as Refused) : null;
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ to: "/compte", label: access.account.title }]}>
      {mustEnrol && <Notice tone="warning">{text.mustEnrol(access.roles[role])}</Notice>}
      {answer?.codes && <RecoveryCodes codes={answer.codes} />}
      {since !== null && <FactorHeld {...{ since, codesLeft, refusal }} />}
      {since === null && waiting && <FactorKey {...{ waiting, refusal }} />}
      <Section title={text.passkeys.title}>
        <p className="mb-3 max-w-[40rem]">{text.passkeys.lead}</p>
        <LinkButton to="/compte/cles">{text.passkeys.open}</LinkButton>
      </Section>
      {since === null && (
        <Section title={waiting ? text.againTitle : text.beginTitle}>
          <Form refusal={refusal?.fields.code ? null : refusal} id="debut">
            <p>{waiting ? text.againLead : text.beginLead}</p>
            <ProveAgain />
            <div>
              <Button kind={waiting ? "secondary" : "primary"} name="act" value="begin">
                {waiting ? text.again : text.begin}
              </Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}

import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { isFresh } from "../../domain/access/proof.ts";
import { doneAt } from "../../http/done.ts";
import { enrolment } from "../../http/enrolment.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { addPasskey, creationQuestion, type PasskeyLine, passkeysOf } from "../../services/access/passkeys.ts";
import { mustBeFresh } from "../../services/must-be-fresh.ts";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Page } from "../../ui/page.tsx";
import { PasskeyButton } from "../../ui/passkey-button.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { RecoveryCodes } from "./recovery-codes.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.factors.passkeys.title);
/** Recovery codes may be told here: nothing of this page stays in a browser's store. */
export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = signedIn(args);
  const { door, provedAt, now } = args.context.visit;
  const question = isFresh(provedAt, now) ? await creationQuestion(door, viewer) : null;
  return { keys: await passkeysOf(door, viewer.personId), question };
}

interface Answer extends Partial<Refused> {
  codes?: string[];
}

/** Adds the key the browser made (`answer`); without one, only proves again who asks, so that one can be made. */
export async function action(args: ActionFunctionArgs) {
  const { door } = args.context.visit;
  return submit(
    args,
    undefined,
    async (context, input) => {
      if (typeof (input as { answer?: unknown }).answer === "string") return addPasskey(context, door, input);
      mustBeFresh(context);
      return undefined;
    },
    (codes) => {
      if (codes) return Response.json({ codes } satisfies Answer);
      return codes === undefined ? doneAt("/compte/cles", "preuve") : doneAt("/compte/cles", "cle-ajoutee");
    },
  );
}

export default function Passkeys() {
  const { factors, access } = useText();
  const text = factors.passkeys;
  const { keys, question } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const refusal = answer?.fields ? (answer as Refused) : null;
  const columns: Column<PasskeyLine>[] = [
    { key: "name", header: text.name, render: (k) => k.name },
    { key: "kind", header: text.kind, render: (k) => (k.isSynced ? text.synced : text.single) },
    { key: "made", header: text.made, render: (k) => <MomentText at={k.createdAt} /> },
    { key: "used", header: text.used, render: (k) => (k.usedAt ? <MomentText at={k.usedAt} /> : text.never) },
    {
      key: "act",
      header: text.remove,
      render: (k) => <LinkButton to={`/compte/cles/${k.id}/retrait`}>{text.remove}</LinkButton>,
    },
  ];
  const crumbs = [
    { to: "/compte", label: access.account.title },
    { to: enrolment, label: factors.title },
  ];
  return (
    <Page title={text.title} lead={text.lead} crumbs={crumbs}>
      {answer?.codes && <RecoveryCodes codes={answer.codes} />}
      <Section title={text.title}>
        <DataTable
          caption={text.title}
          columns={columns}
          rows={keys}
          rowKey={(k) => k.id}
          empty={<EmptyState title={text.none} />}
        />
      </Section>
      <Section title={text.addTitle}>
        <Form refusal={refusal}>
          <ProveAgain />
          {question === null ? (
            <div>
              <Button kind="secondary">{text.goOn}</Button>
            </div>
          ) : (
            <>
              <Field name="name" label={text.newName} hint={text.newNameHint} width="half" required />
              <PasskeyButton question={{ create: question }} name="answer" label={text.add} />
            </>
          )}
        </Form>
      </Section>
    </Page>
  );
}

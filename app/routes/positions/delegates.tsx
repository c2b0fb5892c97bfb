import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, Form as PlainForm, useActionData, useLoaderData } from "@remix-run/react";
import { namesDelegates, ownDelegates } from "../../../db/queries/delegates.ts";
import { delegateState } from "../../domain/access/delegates.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { nameDelegate, revokeDelegate } from "../../services/positions/name-delegate.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.delegates.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "delegate.name");
  const told = await context.read(async (tx) => ({
    ...{ delegates: await ownDelegates(tx), names: await namesDelegates(tx) },
  }));
  const delegates = told.delegates.map((one) => ({ ...one, state: delegateState(one, context.now) }));
  return { delegates, names: told.names, today: context.today };
}

export async function action(args: ActionFunctionArgs) {
  const { configuration } = args.context.visit;
  const at = (etat: "delegue-nomme" | "delegue-retire") => () => doneAt("/ma-position/delegues", etat);
  const isRevoking = new URL(args.request.url).searchParams.has("retrait");
  if (isRevoking) return submit(args, "delegate.name", revokeDelegate, at("delegue-retire"));
  return submit(
    args,
    "delegate.name",
    (context, input) => nameDelegate(context, input, configuration),
    at("delegue-nomme"),
  );
}

/** Who else sees the institution's space, and until when; one click takes it back. */
export default function Delegates() {
  const { delegates, names, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.delegates;
  const locale = useLocale();
  const languages = [
    { value: "fr", label: all.access.french },
    { value: "en", label: all.access.english },
  ];
  const live = delegates.filter(({ state }) => state === "active" || state === "invited").length;
  return (
    <Page
      title={text.title}
      lead={text.lead(live)}
      crumbs={[{ to: "/ma-position", label: all.positions.portfolioTitle }]}
    >
      <DataTable
        caption={text.caption}
        rows={delegates}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.none}>{text.noneWhy}</EmptyState>}
        columns={[
          { key: "name", header: text.name, render: ({ name }) => name },
          { key: "email", header: text.email, render: ({ email }) => <span className="break-all">{email}</span> },
          { key: "until", header: text.until, render: ({ until }) => <DayText day={until} /> },
          {
            key: "state",
            header: text.state,
            render: ({ state }) => <Tag tone={state === "active" ? "success" : "plain"}>{text.states[state]}</Tag>,
          },
          {
            key: "act",
            header: text.act,
            render: ({ id, name, state }) =>
              names && (state === "active" || state === "invited") ? (
                <PlainForm method="post" action="?retrait">
                  <button
                    type="submit"
                    name="delegateId"
                    value={id}
                    aria-label={text.revokeOne(name)}
                    className="min-h-6 text-sm text-accent underline"
                  >
                    {text.revoke}
                  </button>
                </PlainForm>
              ) : null,
          },
        ]}
      />
      {names ? (
        <Section title={text.newOne}>
          <Form refusal={refusal} id="delegue">
            <Field name="name" label={text.name} autoComplete="off" maxLength={200} required />
            <Field name="email" label={text.email} type="email" autoComplete="off" maxLength={320} required />
            <Field name="until" label={text.until} hint={text.untilHint} type="date" min={today} required />
            <Select name="locale" label={all.access.invitations.locale} options={languages} defaultValue={locale} />
            <p className="text-sm text-soft">{text.what}</p>
            <div>
              <Button>{text.send}</Button>
            </div>
          </Form>
        </Section>
      ) : (
        <p>{text.youAreOne}</p>
      )}
    </Page>
  );
}

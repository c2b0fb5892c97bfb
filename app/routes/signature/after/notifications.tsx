import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { selectionById } from "../../../../db/queries/selection.ts";
import { notifiedParties } from "../../../../db/queries/signature-path.ts";
import { can } from "../../../domain/access/matrix.ts";
import { notificationMethods } from "../../../domain/signature/words.ts";
import { doneAt } from "../../../http/done.ts";
import { submitWithFile } from "../../../http/upload.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { notifyParty } from "../../../services/signature/after/notify-party.ts";
import { Button } from "../../../ui/button.tsx";
import { choices } from "../../../ui/choices.ts";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { NotifiedTable } from "./notified-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.after.notifications.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "contract.read");
  const id = args.params.id ?? "";
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const parties = await notifiedParties(tx, id);
    return {
      selection: { id, name: selection.name },
      parties: parties.map(({ notification, ...party }) => ({
        ...party,
        told: notification && {
          ...{ method: notification.method, onDay: notification.notifiedOn, reference: notification.reference },
          fileName: notification.fileName,
        },
      })),
      isSigned: selection.state === "signed",
      mayNotify: can(context.viewer, "party.notify"),
      today: context.today,
    };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submitWithFile(
    args,
    "party.notify",
    notifyParty,
    () => doneAt(`/selections/${selectionId}/notifications`, "notifiee"),
    { selectionId },
  );
};

/** Which parties were told of the signed contract, with the proof; the form for the next one. */
export default function Notifications() {
  const { selection, parties, isSigned, mayNotify, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.after.notifications;
  const left = parties.filter(({ told }) => told === null);
  const lead = parties.length === 0 || (!isSigned && left.length > 0) ? text.notSigned : text.lead(left.length);
  return (
    <Page
      title={text.title}
      lead={lead}
      crumbs={[
        { to: "/selections", label: all.selection.list.title },
        { to: `/selections/${selection.id}`, label: selection.name },
      ]}
    >
      <NotifiedTable selectionId={selection.id} parties={parties} />
      {isSigned && mayNotify && left.length > 0 && (
        <Section title={text.record}>
          <Form refusal={refusal} encType="multipart/form-data">
            <Select
              name="partyId"
              label={text.party}
              required
              options={left.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select name="method" label={text.method} required options={choices(notificationMethods, text.methods)} />
            <Field name="notifiedOn" type="date" label={text.onDay} required max={today} defaultValue={today} />
            <Field name="reference" label={text.reference} hint={text.referenceHint} required maxLength={500} />
            <Field name="file" type="file" label={text.proof} hint={text.proofHint} accept=".pdf,.png,.jpg,.jpeg" />
            <p className="text-sm text-soft">{left.length === 1 ? text.last : text.kept}</p>
            <div>
              <Button>{text.save}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}

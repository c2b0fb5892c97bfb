import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { selectionById } from "../../../../db/queries/selection.ts";
import { notifiedParties } from "../../../../db/queries/signature-path.ts";
import { can } from "../../../domain/access/matrix.ts";
import { doneAt } from "../../../http/done.ts";
import { submitWithFile } from "../../../http/upload.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { correctNotification, notifyParty } from "../../../services/signature/after/notify-party.ts";
import { isAfterSigning } from "../../../services/signature/after-vote.ts";
import { overridesSeen } from "../../../services/signature/signing/overrides-seen.ts";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { OverrideNotices } from "../signing/override-notices.tsx";
import { NotificationForm } from "./notification-form.tsx";
import { NotifiedTable } from "./notified-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.after.notifications.title);

/** The party whose notification is to be corrected. */
const askedCorrection = (request: Request) => new URL(request.url).searchParams.get("rectifier");

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
      mayCorrect: isAfterSigning(selection.state) && can(context.viewer, "party.notify"),
      correctedId: askedCorrection(args.request),
      overrides: await overridesSeen(tx, id, context),
      mayNotify: can(context.viewer, "party.notify"),
      today: context.today,
    };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const isCorrection = askedCorrection(args.request) !== null;
  return submitWithFile(
    args,
    "party.notify",
    isCorrection ? correctNotification : notifyParty,
    () => doneAt(`/selections/${selectionId}/notifications`, "notifiee"),
    { selectionId },
  );
};

/** Which parties were told of the signed contract, with the proof; the form for the next one. */
export default function Notifications() {
  const { selection, parties, isSigned, mayNotify, mayCorrect, correctedId, overrides, today } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.after.notifications;
  const left = parties.filter(({ told }) => told === null);
  const corrected = mayCorrect ? parties.find(({ id }) => id === correctedId) : undefined;
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
      <OverrideNotices selectionId={selection.id} overrides={overrides} />
      <NotifiedTable selectionId={selection.id} parties={parties} mayCorrect={mayCorrect} />
      {corrected?.told && mayNotify && (
        <Section title={text.correctOf(corrected.name)}>
          <p className="mb-5 max-w-[46em] text-soft">{text.correctLead}</p>
          <NotificationForm
            key={corrected.id}
            parties={[{ value: corrected.id, label: corrected.name }]}
            known={corrected.told}
            today={today}
            refusal={refusal}
          />
        </Section>
      )}
      {!corrected && isSigned && mayNotify && left.length > 0 && (
        <Section title={text.record}>
          <NotificationForm
            parties={left.map(({ id, name }) => ({ value: id, label: name }))}
            today={today}
            refusal={refusal}
          />
        </Section>
      )}
    </Page>
  );
}

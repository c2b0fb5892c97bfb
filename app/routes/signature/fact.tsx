import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { legalEventById } from "../../../db/queries/deliberation.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { found, signedIn } from "../../http/visit.ts";
import { correctEvent } from "../../services/signature/events/correct-event.ts";
import { Button } from "../../ui/button.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactFields } from "./fact-fields.tsx";
import { EffectSource } from "./gate-parts.tsx";
import { LegalPage } from "./legal-page.tsx";
import { MistakenField } from "./mistaken-field.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ deliberation }) => (data ? deliberation.fact.kinds[data.event.kind] : deliberation.fact.title));

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "", eventId = "" } = args.params;
  const { timeZone } = args.context.visit.configuration;
  return context.read(async (tx) => {
    const { name } = found(await selectionById(tx, id));
    const event = found(await legalEventById(tx, id, eventId));
    const recordedOn = dayAt(new Date(event.recordedAt).toISOString(), timeZone);
    const mayCorrect = event.supersededAt === null && can(context.viewer, "legalEvent.record");
    return { selection: { id, name }, event, recordedOn, mayCorrect };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId, eventId } = args.params;
  const then = () => doneAt(`/selections/${selectionId}/signature`, "rectifie");
  return submitWithFile(args, "legalEvent.record", correctEvent, then, { selectionId, eventId });
};

export default function Fact() {
  const { selection, event, recordedOn, mayCorrect } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().deliberation;
  const text = all.fact;
  const file = `/selections/${selection.id}/faits/${event.id}/fichier`;
  const facts = [
    { term: text.about, value: text.subjects[event.about] },
    { term: text.days[event.kind] ?? text.day, value: <DayText day={event.onDay} weekday /> },
    { term: text.references[event.kind] ?? text.reference, value: event.reference },
    ...(event.authority ? [{ term: text.authority, value: event.authority }] : []),
    ...(event.words ? [{ term: text.words, value: event.words }] : []),
    { term: all.file, value: event.fileName ? <a href={file}>{event.fileName}</a> : all.noFile },
    {
      term: text.recordedBy,
      value: (
        <>
          {event.by}, <DayText day={recordedOn} />
        </>
      ),
    },
  ];
  return (
    <LegalPage of={selection} title={text.kinds[event.kind]} lead={text.effects[event.kind]}>
      <EffectSource kind={event.kind} />
      {event.supersededAt !== null && <Notice tone="warning">{text.replaced}</Notice>}
      <Facts items={facts} />
      {mayCorrect && (
        <Section title={text.correct}>
          <Form refusal={refusal} encType="multipart/form-data">
            <FactFields kind={event.kind} known={event} />
            <MistakenField kind={event.kind} />
            <TextArea name="reason" label={all.reason} hint={all.reasonHint} required maxLength={2000} />
            <div>
              <Button>{text.saveCorrection}</Button>
            </div>
          </Form>
        </Section>
      )}
    </LegalPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { objectionWorkingDays } from "../../domain/outcomes/certificate.ts";
import { baselineKinds, units } from "../../domain/outcomes/indicators.ts";
import { indicatorKinds } from "../../domain/outcomes/words.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { recordIndicator } from "../../services/outcomes/record-indicator.ts";
import { Button } from "../../ui/button.tsx";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "./room.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.outcomes.indicators.record);

export async function loader(args: LoaderFunctionArgs) {
  const { room } = await loadResults(args, "indicator.record");
  return { room };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "" } = args.params;
  const then = () => doneAt(roomAddress(contractId, "indicateurs"), "indicateur");
  return submit(args, "indicator.record", recordIndicator, then, { contractId });
};

export default function NewIndicator() {
  const { room } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { outcomes, ui } = useText();
  const text = outcomes.indicators;
  const back = roomAddress(room.id, "indicateurs");
  return (
    <RoomPage room={room} title={text.record} lead={text.recordLead} under={[{ to: back, label: text.title }]}>
      <Form refusal={refusal}>
        <Field name="code" label={text.code} hint={text.codeHint} maxLength={60} width="half" required />
        <Field name="name" label={text.name} maxLength={200} required />
        <TextArea name="definition" label={text.definition} hint={text.definitionHint} maxLength={2000} required />
        <Select name="kind" label={text.kind} options={choices(indicatorKinds, text.kinds)} defaultValue="result" />
        <Select name="unit" label={text.unit} options={choices(units, text.units)} defaultValue="person" />
        <Field name="population" label={text.population} hint={text.populationHint} maxLength={500} required />
        <Select
          name="baseline"
          label={text.baseline}
          options={choices(baselineKinds, text.baselines)}
          defaultValue="none"
        />
        <Field name="dataSource" label={text.dataSource} maxLength={500} required />
        <Field name="validators" label={text.validators} hint={text.validatorsHint} maxLength={500} required />
        <Field name="windowMonths" label={text.window} hint={text.windowHint} inputMode="numeric" width="short" />
        <Field
          name="objectionDays"
          label={text.objection}
          inputMode="numeric"
          width="short"
          defaultValue={objectionWorkingDays}
        />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={back}>{ui.cancel}</LinkButton>
        </div>
      </Form>
    </RoomPage>
  );
}

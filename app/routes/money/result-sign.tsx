import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { validateResult } from "../../services/outcomes/validate-result.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadResult } from "./load-result.ts";
import { figureWords } from "./result-view.ts";
import { RoomPage, roomAddress } from "./room.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.outcomes.sign.title);

export const loader = (args: LoaderFunctionArgs) => loadResult(args, "result.validate", "validated");

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "", resultId } = args.params;
  const then = () => doneAt(roomAddress(contractId, `resultats/${resultId}`), "resultat-signe");
  return submitWithFile(args, "result.validate", validateResult, then, { contractId, resultId });
};

export default function SignResult() {
  const { room, result } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { outcomes, ui } = useText();
  const text = outcomes.sign;
  const back = roomAddress(room.id, `resultats/${result.id}`);
  const { missing } = result.standing;
  return (
    <RoomPage
      room={room}
      title={text.title}
      lead={`${figureWords(result, { text: outcomes, locale: useLocale() })}. ${text.lead(missing.join(", "))}`}
      under={[
        { to: roomAddress(room.id, "resultats"), label: outcomes.results.title },
        { to: back, label: result.name },
      ]}
    >
      <Form refusal={refusal} encType="multipart/form-data">
        <Select
          name="validator"
          label={text.validator}
          options={missing.map((value) => ({ value, label: value }))}
          required
        />
        <Field name="onDay" type="date" label={text.onDay} required />
        <TextArea name="words" label={text.words} hint={text.wordsHint} rows={3} maxLength={2000} required />
        <Field name="file" type="file" label={text.file} accept=".pdf" />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={back}>{ui.cancel}</LinkButton>
        </div>
      </Form>
    </RoomPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { breakdownDimensions } from "../../domain/outcomes/words.ts";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { found } from "../../http/visit.ts";
import { recordResult } from "../../services/outcomes/record-result.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { figureWords, viewed } from "./result-view.ts";
import { loadResults, RoomPage, roomAddress } from "./room.tsx";
import { ScopeFields } from "./scope-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.outcomes.record.title);

const replacedIn = (request: Request) => new URL(request.url).searchParams.get("remplace");

export async function loader(args: LoaderFunctionArgs) {
  const { read, room } = await loadResults(args, "result.record");
  const asked = replacedIn(args.request);
  const known = asked ? found(read.results.find(({ id }) => id === asked)) : null;
  const indicators = read.indicators.map(({ id, code, name, baseline }) => ({ id, code, name, baseline }));
  const replaced = known && { ...viewed(known), indicatorId: known.indicatorId, baseline: known.baseline };
  return { room, indicators, replaced };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "" } = args.params;
  const then = (id: string) => doneAt(roomAddress(contractId, `resultats/${id}`), "resultat");
  const supersedes = replacedIn(args.request);
  return submitWithFile(args, "result.record", recordResult, then, { contractId, supersedes });
};

export default function NewResult() {
  const { room, indicators, replaced } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { outcomes, ui } = useText();
  const said = { text: outcomes, locale: useLocale() };
  const text = outcomes.record;
  const list = roomAddress(room.id, "resultats");
  return (
    <RoomPage
      room={room}
      title={replaced ? text.replaceTitle : text.title}
      lead={replaced ? text.replaceLead(figureWords(replaced, said)) : text.lead}
      under={[{ to: list, label: outcomes.results.title }]}
    >
      <Form refusal={refusal} encType="multipart/form-data">
        {replaced ? (
          <ScopeFields replaced={replaced} />
        ) : (
          <>
            <Select
              name="indicatorId"
              label={outcomes.results.indicator}
              options={indicators.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
            <ScopeFields replaced={null} />
          </>
        )}
        <Field name="count" label={text.count} inputMode="numeric" width="short" required />
        <Field
          name="population"
          label={text.population}
          inputMode="numeric"
          width="short"
          defaultValue={replaced?.population.toString()}
          required
        />
        <Field
          name="baseline"
          label={text.baseline}
          hint={text.baselineHint}
          width="short"
          defaultValue={replaced?.baseline ?? undefined}
        />
        <Field name="measuredOn" type="date" label={text.measuredOn} required />
        <TextArea name="method" label={text.method} maxLength={2000} required />
        <Field name="file" type="file" label={text.file} hint={text.fileHint} accept=".pdf" />
        <fieldset className="grid gap-4">
          <legend className="font-title text-section font-medium">{text.breakdowns}</legend>
          <p className="text-sm text-soft">{text.breakdownHint}</p>
          {breakdownDimensions.map((one) => (
            <TextArea key={one} name={`breakdown.${one}`} label={outcomes.result.breakdownOf[one]} rows={3} />
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-2">
          <Button>{replaced ? text.saveReplace : text.save}</Button>
          <LinkButton to={list}>{ui.cancel}</LinkButton>
        </div>
      </Form>
    </RoomPage>
  );
}

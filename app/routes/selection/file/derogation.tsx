import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { requestDerogation } from "../../../services/selection/derogation/request.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { DerogationList } from "./derogation-list.tsx";
import { FilePage } from "./file-page.tsx";
import { loadDerogations } from "./load-derogations.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.hearing.derogation.title);

export const loader = (args: LoaderFunctionArgs) => loadDerogations(args, "verdict.read");

export const action = (args: ActionFunctionArgs) => {
  const { id, candidacyId } = args.params;
  const then = () => doneAt(`/selections/${id}/candidatures/${candidacyId}/derogation`, "demandee");
  return submit(args, "derogation.request", requestDerogation, then, { candidacyId });
};

export default function Derogation() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().hearing.derogation;
  return (
    <FilePage of={view} title={text.title} lead={text.lead}>
      {view.derogations.length === 0 && <p className="text-soft">{view.subject ? text.none : text.noVerdict}</p>}
      <DerogationList rows={view.derogations} mayDecide={view.mayDecide} />
      {view.mayRequest && (
        <Section title={text.request}>
          <Form refusal={refusal}>
            <TextArea name="reason" label={text.reason} required maxLength={4000} />
            <Field name="deliberation" label={text.deliberation} hint={text.deliberationHint} required />
            <Field name="expiresOn" label={text.expiresOn} type="date" required width="short" />
            <div>
              <Button>{text.send}</Button>
            </div>
          </Form>
        </Section>
      )}
    </FilePage>
  );
}

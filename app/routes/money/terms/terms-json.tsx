import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import type { Message } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { readTermsVersions } from "../../../services/repayment/read-terms-file.ts";
import { saveTerms } from "../../../services/repayment/save-terms.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "../measure-room.tsx";
import { ProblemTable } from "./problem-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.repayment.form.jsonTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { context, room, contract } = await loadResults(args, "terms.record");
  const [newest] = await context.read((tx) => readTermsVersions(tx, room.id));
  return { room, contract, json: newest ? JSON.stringify(newest.content, null, 2) : "" };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "" } = args.params;
  const then = () => doneAt(roomAddress(contractId, "conditions"), "conditions");
  const service: typeof saveTerms = (context, input) => saveTerms(context, { json: "", ...(input as object) });
  return submit(args, "terms.record", service, then, { contractId });
};

export default function TermsJson() {
  const { room, json } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { repayment, ui } = useText();
  const text = repayment.form;
  const back = roomAddress(room.id, "conditions");
  const given: Record<string, Message> = refusal?.fields ?? {};
  const problems = Object.entries(given)
    .filter(([name]) => name.startsWith("json "))
    .map(([name, message]) => ({ path: name.slice("json ".length), message }));
  const fields = Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith("json ")));
  return (
    <RoomPage
      room={room}
      title={text.jsonTitle}
      lead={text.jsonLead}
      under={[{ to: back, label: repayment.terms.title }]}
    >
      {problems.length > 0 && (
        <Section title={repayment.terms.problems}>
          <ProblemTable problems={problems} />
        </Section>
      )}
      <div className="mt-6">
        <Form refusal={refusal && { ...refusal, fields }} wide>
          <TextArea name="json" label={text.jsonField} rows={24} defaultValue={json} required />
          <div className="flex flex-wrap gap-2">
            <Button>{text.save}</Button>
            <LinkButton to={back}>{ui.cancel}</LinkButton>
          </div>
        </Form>
      </div>
    </RoomPage>
  );
}

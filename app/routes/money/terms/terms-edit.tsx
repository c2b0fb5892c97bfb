import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { formOfTerms } from "../../../domain/repayment/form-of-terms.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { readTermsVersions } from "../../../services/repayment/read-terms-file.ts";
import { saveTerms } from "../../../services/repayment/save-terms.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "../measure-room.tsx";
import { BoundFields } from "./bound-fields.tsx";
import { OutcomeFields } from "./outcome-fields.tsx";
import { ContractFields, PartyFields } from "./terms-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.repayment.form.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, read, room, contract } = await loadResults(args, "terms.record");
  const [newest] = await context.read((tx) => readTermsVersions(tx, room.id));
  const filled = newest?.terms ? formOfTerms(newest.terms, args.context.visit.locale) : {};
  const isAmendment = newest !== undefined && newest.frozenAt !== null;
  // An amendment says itself from when it counts.
  const kept = filled && isAmendment ? { ...filled, effectiveFrom: "" } : filled;
  const indicators = read.indicators.map(({ code, name }) => ({ value: code, label: name }));
  return { room, contract, filled: kept, isAmendment, indicators };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "" } = args.params;
  const then = () => doneAt(roomAddress(contractId, "conditions"), "conditions");
  return submit(args, "terms.record", saveTerms, then, { contractId, json: undefined });
};

export default function TermsEdit() {
  const { room, filled, isAmendment, indicators } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { repayment, ui } = useText();
  const text = repayment.form;
  const back = roomAddress(room.id, "conditions");
  const page = {
    ...{ room, title: isAmendment ? text.amendTitle : text.title, lead: text.lead },
    under: [{ to: back, label: repayment.terms.title }],
  };
  if (filled === null)
    return (
      <RoomPage {...page}>
        <Notice>{text.tooRich}</Notice>
        <LinkButton to={`${back}/json`} kind="primary">
          {repayment.terms.json}
        </LinkButton>
      </RoomPage>
    );
  return (
    <RoomPage {...page}>
      <Form refusal={refusal} wide>
        <ContractFields filled={filled} />
        <PartyFields filled={filled} />
        <OutcomeFields filled={filled} indicators={indicators} />
        <BoundFields filled={filled} />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={back}>{ui.cancel}</LinkButton>
        </div>
      </Form>
    </RoomPage>
  );
}

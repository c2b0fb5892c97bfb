import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { identifiersOf, institutionById } from "../../../db/queries/institution.ts";
import { identifierKinds } from "../../domain/institutions/identifier-kinds.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { correctIdentifier } from "../../services/institutions/correct-identifier.ts";
import { recordIdentifier } from "../../services/institutions/record-identifier.ts";
import { Button } from "../../ui/button.tsx";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactPage } from "./fact-page.tsx";
import { TakenNotice } from "./taken-notice.tsx";

const toCorrect = (request: Request) => new URL(request.url).searchParams.get("corriger");

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ institutions }) => institutions.identifiers, data?.institution.name);

/** `?corriger=<id>` corrects one; without it an identifier is added. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "institution.record");
  const asked = toCorrect(args.request);
  return context.read(async (tx) => {
    const institution = found(await institutionById(tx, args.params.id ?? ""));
    const rows = asked ? await identifiersOf(tx, institution.id, { on: context.today, knownAt: null }) : [];
    const old = asked ? found(rows.find((row) => row.id === asked)) : null;
    return { institution, old };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const identifierId = toCorrect(args.request);
  const extra = { institutionId: args.params.id, ...(identifierId && { identifierId }) };
  const service = (identifierId ? correctIdentifier : recordIdentifier) as typeof correctIdentifier;
  return submit(
    args,
    "institution.record",
    service,
    () => doneAt(`/etablissements/${args.params.id}`, "enregistre"),
    extra,
  );
};

export default function Identifiers() {
  const { institution, old } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().institutions;
  const kinds = choices(identifierKinds, text.kinds);
  const title = old ? text.correctionOf(`${text.kinds[old.kind]} ${old.value}`) : text.addIdentifier;
  return (
    <FactPage of={institution} title={title}>
      <Form refusal={refusal}>
        <TakenNotice refusal={refusal} />
        {!old && <Select name="kind" label={text.kind} options={kinds} required />}
        <Field
          name="value"
          label={text.value}
          hint={old ? text.withdrawHint : undefined}
          defaultValue={old?.value}
          required={!old}
          width="half"
          maxLength={60}
          autoComplete="off"
        />
        {old && <Field name="reason" label={text.reason} required maxLength={500} />}
        {!old && <Field name="validFrom" type="date" label={text.from} />}
        {!old && <Field name="validTo" type="date" label={text.until} />}
        <div>
          <Button>{text.save}</Button>
        </div>
      </Form>
    </FactPage>
  );
}

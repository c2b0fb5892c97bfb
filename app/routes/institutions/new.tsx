import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { identifierKinds } from "../../domain/institutions/identifier-kinds.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { givenBack, type Typed } from "../../http/form-fields.ts";
import { signedIn } from "../../http/visit.ts";
import { recordNew } from "../../services/institutions/record-new.ts";
import { Button } from "../../ui/button.tsx";
import { capital } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { countryOptions } from "./country-names.ts";
import { IdentityFields } from "./identity-fields.tsx";
import { type NearRecord, NearRecords } from "./near-records.tsx";
import { TakenNotice } from "./taken-notice.tsx";

export function loader(args: LoaderFunctionArgs) {
  signedIn(args, "institution.record");
  return { countries: countryOptions(args.context.visit.locale) };
}

export const meta: MetaFunction = ({ matches }) => titleOf(matches, ({ institutions }) => institutions.add);

export const action = (args: ActionFunctionArgs) =>
  submit(
    args,
    "institution.record",
    async (context, input) => ({ ...(await recordNew(context, input)), values: givenBack(input as Typed) }),
    (told) => {
      if (!("near" in told)) return doneAt(`/etablissements/${told.id}`, "enregistre");
      const near = told.near.map(({ other: { id, name, city }, tier, reasons }) => ({ id, name, city, tier, reasons }));
      const refusal = { values: told.values, sentence: { key: "nearInstitutions" }, fields: {}, near };
      return Response.json(refusal, { status: 409 });
    },
  );

export default function NewInstitution() {
  const refusal = useActionData<typeof action>() as (Refused & { near?: NearRecord[] }) | undefined;
  const text = useText().institutions;
  return (
    <Page title={text.add} crumbs={[{ to: "/etablissements", label: text.title }]}>
      <Form refusal={refusal}>
        <TakenNotice refusal={refusal} />
        {refusal?.near && <NearRecords near={refusal.near} />}
        <Field name="name" label={text.legalName} required maxLength={300} autoComplete="off" />
        <Field name="acronym" label={text.acronym} width="half" maxLength={60} autoComplete="off" />
        <Field name="tradingName" label={text.tradingName} maxLength={300} autoComplete="off" />
        <IdentityFields countries={useLoaderData<typeof loader>().countries} />
        {identifierKinds.map((kind) => (
          <Field
            key={kind}
            name={kind}
            label={capital(text.kinds[kind])}
            width="half"
            maxLength={60}
            autoComplete="off"
          />
        ))}
        <div>
          <Button>{text.save}</Button>
        </div>
      </Form>
    </Page>
  );
}

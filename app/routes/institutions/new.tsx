import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { identifierKinds } from "../../domain/institutions/identifier-kinds.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { recordInstitution } from "../../services/institutions/record-institution.ts";
import { Button } from "../../ui/button.tsx";
import { capital } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { countryOptions } from "./country-names.ts";
import { IdentityFields } from "./identity-fields.tsx";
import { TakenNotice } from "./taken-notice.tsx";

export function loader(args: LoaderFunctionArgs) {
  signedIn(args, "institution.record");
  return { countries: countryOptions(args.context.visit.locale) };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "institution.record", recordInstitution, ({ id }) => doneAt(`/etablissements/${id}`, "enregistre"));

export default function NewInstitution() {
  const refusal = useActionData<typeof action>();
  const text = useText().institutions;
  return (
    <Page title={text.add} crumbs={[{ to: "/etablissements", label: text.title }]}>
      <Form refusal={refusal}>
        <TakenNotice refusal={refusal} />
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

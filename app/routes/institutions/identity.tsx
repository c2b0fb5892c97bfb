import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { institutionById } from "../../../db/queries/institution.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { correctInstitution } from "../../services/institutions/correct-institution.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { countryOptions } from "./country-names.ts";
import { FactPage } from "./fact-page.tsx";
import { IdentityFields } from "./identity-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ institutions }) => institutions.correctIdentity, data?.institution.name);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "institution.record");
  const institution = found(await context.read((tx) => institutionById(tx, args.params.id ?? "")));
  return { institution, countries: countryOptions(args.context.visit.locale) };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "institution.record", correctInstitution, () => doneAt(`/etablissements/${args.params.id}`, "corrige"), {
    institutionId: args.params.id,
  });

export default function Identity() {
  const { institution, countries } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().institutions;
  return (
    <FactPage of={institution} title={text.correctIdentity}>
      <Form refusal={refusal}>
        <IdentityFields of={institution} countries={countries} />
        <Field name="reason" label={text.reason} required maxLength={500} />
        <div>
          <Button>{text.save}</Button>
        </div>
      </Form>
    </FactPage>
  );
}

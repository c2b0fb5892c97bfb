import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { institutionById } from "../../../db/queries/institution.ts";
import { nameKinds } from "../../domain/institutions/identifier-kinds.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { recordName } from "../../services/institutions/record-name.ts";
import { renameInstitution } from "../../services/institutions/rename-institution.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactPage } from "./fact-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ institutions }) => institutions.names, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "institution.record");
  return found(await context.read((tx) => institutionById(tx, args.params.id ?? "")));
}

/** `?ajouter` adds another name; without it the legal name changes. */
export const action = (args: ActionFunctionArgs) => {
  const adds = new URL(args.request.url).searchParams.has("ajouter");
  const then = () => doneAt(`/etablissements/${args.params.id}`, "enregistre");
  return submit(args, "institution.record", adds ? recordName : renameInstitution, then, {
    institutionId: args.params.id,
  });
};

export default function Names() {
  const institution = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().institutions;
  const here = `/etablissements/${institution.id}/noms`;
  const ways = (["renamed", "mistyped"] as const).map((value) => ({ value, label: text[value] }));
  const kinds = choices(nameKinds, text.nameKinds).filter(({ value }) => value !== "legal");
  const adding = refusal?.values.kind !== undefined;
  return (
    <FactPage of={institution} title={text.names}>
      <Section title={text.rename}>
        <Form action={here} id="denomination" refusal={adding ? undefined : refusal}>
          <Checkboxes
            name="how"
            legend={text.howRenamed}
            choose="one"
            options={ways}
            defaultValue={["renamed"]}
            required
          />
          <Field name="name" label={text.newName} defaultValue={institution.name} required maxLength={300} />
          <Field name="from" type="date" label={text.from} />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      </Section>
      <Section title={text.addName}>
        <Form action={`${here}?ajouter`} id="nom" refusal={adding ? refusal : undefined}>
          <Select name="kind" label={text.kind} options={kinds} required />
          <Field name="name" label={text.name} required maxLength={300} />
          <Field name="validFrom" type="date" label={text.from} />
          <Field name="validTo" type="date" label={text.until} />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      </Section>
    </FactPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { programmes } from "../../../db/queries/selection.ts";
import { exemptions, productCodes, products } from "../../domain/screening/products.ts";
import { defaultProducts } from "../../domain/screening/rule.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { recordSelection } from "../../services/selection/record-selection.ts";
import { capital, choices } from "../../ui/choices.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { SelectionForm } from "./selection-form.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.form.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.record");
  const words = screeningWords[args.context.visit.locale];
  const all = await context.read((tx) => programmes(tx));
  return {
    chosen: new URL(args.request.url).searchParams.get("projet") ?? undefined,
    programmes: all.map(({ id, name }) => ({ value: id, label: name })),
    products: productCodes
      .filter((code) => products[code].exemption === null)
      .map((value) => ({ value, label: capital(words.products[value]), from: products[value].from })),
    defaults: defaultProducts,
    exemptions: choices(exemptions, words.exemptions),
  };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "selection.record", recordSelection, (id) => doneAt(`/selections/${id}`, "enregistre"));

export default function NewSelection() {
  const choices = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().selection;
  const text = all.form;
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ to: "/selections", label: all.list.title }]}>
      {choices.programmes.length === 0 ? (
        <EmptyState
          title={text.noProgramme}
          action={
            <LinkButton to="/projets/nouveau" kind="primary">
              {all.programmes.record}
            </LinkButton>
          }
        />
      ) : (
        <SelectionForm choices={choices} refusal={refusal} />
      )}
    </Page>
  );
}

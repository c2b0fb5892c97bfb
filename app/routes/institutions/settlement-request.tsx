import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { contradictions, settlers } from "../../../db/queries/settlements.ts";
import type { Product } from "../../domain/screening/products.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { askSettlement, pairOf } from "../../services/screening/ask-settlement.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { capital } from "../../ui/choices.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Form } from "../../ui/form.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactPage } from "./fact-page.tsx";
import { loadPieces } from "./load-pieces.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ activities }) => activities.ask, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "settlement.record");
  return context.read(async (tx) => ({
    ...base,
    open: (await contradictions(tx, base.id)).map((one) => ({ ...one, pair: pairOf(one) })),
    people: (await settlers(tx, context.now)).map(({ id, name }) => ({ value: id, label: name })),
  }));
}

export const action = (args: ActionFunctionArgs) => {
  const institutionId = args.params.id ?? "";
  const then = () => doneAt(`/etablissements/${institutionId}`, "enregistre");
  return submit(args, "settlement.record", askSettlement, then, { institutionId });
};

/** Who is to settle a contradiction: one person, by name. */
export default function SettlementRequest() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { activities: words, institutions } = useText();
  if (page.open.length === 0)
    return (
      <FactPage of={page} title={words.ask}>
        <EmptyState title={words.nothingOpen} />
      </FactPage>
    );
  return (
    <FactPage of={page} title={words.ask} lead={words.askLead}>
      <Form refusal={refusal}>
        <Checkboxes
          name="pair"
          choose="one"
          required
          legend={words.contradictions}
          defaultValue={page.open.slice(0, 1).map(({ pair }) => pair)}
          options={page.open.map(({ pair, products, person }) => ({
            value: pair,
            label: capital(products.map((code) => words.productNames[code as Product]).join(", ")),
            hint: person === null ? words.askedNobody : words.askedOf(person),
          }))}
        />
        <Select name="personId" label={words.asked} options={page.people} required />
        <div>
          <Button>{institutions.save}</Button>
        </div>
      </Form>
    </FactPage>
  );
}

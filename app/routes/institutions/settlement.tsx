import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { activitiesOf } from "../../../db/queries/activities.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { settleContradiction } from "../../services/screening/settle-contradiction.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { capital, choices } from "../../ui/choices.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { FactPage } from "./fact-page.tsx";
import { loadPieces } from "./load-pieces.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ activities }) => activities.settle, data?.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, base } = await loadPieces(args, "settlement.record");
  const activities = await context.read((tx) => activitiesOf(tx, base.id, { on: context.today, knownAt: null }));
  return { ...base, activities };
}

export const action = (args: ActionFunctionArgs) =>
  submit(args, "settlement.record", settleContradiction, () =>
    doneAt(`/etablissements/${args.params.id}`, "enregistre"),
  );

export default function Settlement() {
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { activities: words, documents, institutions } = useText();
  const of = (stance: "affirmation" | "denial") =>
    page.activities
      .filter((x) => x.stance === stance)
      .map((x) => ({
        value: x.id,
        label: capital(x.products.map((code) => words.productNames[code]).join(", ")),
        hint: [x.territories.join(", "), x.evidenceNumber && documents.piece(x.evidenceNumber)]
          .filter(Boolean)
          .join(" · "),
      }));
  const favours = choices(["affirmation", "denial"], words.favoursNames);
  const stands = { affirmation: of("affirmation"), denial: of("denial") };
  const absent = favours.filter(({ value }) => stands[value].length === 0).map(({ value }) => value);
  if (absent.length > 0 && !refusal) {
    const add = (
      <LinkButton to={`/etablissements/${page.id}/activites/nouvelle`} kind="primary">
        {words.add}
      </LinkButton>
    );
    return (
      <FactPage of={page} title={words.settle} lead={words.settleLead}>
        <EmptyState title={words.nothingToSettle(absent)} action={add} />
      </FactPage>
    );
  }
  return (
    <FactPage of={page} title={words.settle} lead={words.settleLead}>
      <Form refusal={refusal}>
        <Checkboxes
          name="affirmationId"
          legend={words.affirmation}
          choose="one"
          required
          options={stands.affirmation}
        />
        <Checkboxes name="denialId" legend={words.denial} choose="one" required options={stands.denial} />
        <Checkboxes name="favours" legend={words.favours} choose="one" required options={favours} />
        <TextArea name="reason" label={institutions.reason} required maxLength={2000} />
        <div>
          <Button>{institutions.save}</Button>
        </div>
      </Form>
    </FactPage>
  );
}

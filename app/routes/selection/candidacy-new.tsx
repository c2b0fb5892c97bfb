import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addable, selectionById } from "../../../db/queries/selection.ts";
import { precondition } from "../../domain/errors.ts";
import { takesCandidates } from "../../domain/selection/states.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { registerCandidacy } from "../../services/selection/register-candidacy.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Filters } from "../../ui/filters.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.candidacy.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.record");
  const { id = "" } = args.params;
  const typed = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  return context.read(async (tx) => {
    const { name, state } = found(await selectionById(tx, id));
    if (!takesCandidates(state)) throw precondition({ key: "callClosedToCandidates" });
    return { selection: { id, name }, typed, institutions: await addable(tx, id, typed) };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = (id: string) => doneAt(`/selections/${selectionId}/candidatures/${id}`, "candidature");
  return submit(args, "selection.record", registerCandidacy, then, { selectionId });
};

export default function NewCandidacy() {
  const { selection, typed, institutions } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().selection;
  const text = all.candidacy;
  const crumbs = [
    { to: "/selections", label: all.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
  ];
  return (
    <Page title={text.title} lead={text.lead} crumbs={crumbs}>
      <Filters>
        <Field name="q" label={text.search} type="search" defaultValue={typed} />
      </Filters>
      {institutions.length === 0 ? (
        <EmptyState title={text.none} action={<LinkButton to="/etablissements/nouveau">{text.record}</LinkButton>} />
      ) : (
        <Form refusal={refusal}>
          <Checkboxes
            name="institutionId"
            choose="one"
            legend={text.institution}
            required
            options={institutions.map(({ id, name, city }) => ({ value: id, label: name, hint: city ?? undefined }))}
          />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { submit } from "../../../http/form.ts";
import { recordCriterion } from "../../../services/selection/record-criterion.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { CriterionFields } from "./criterion-fields.tsx";
import { gridAddress } from "./grid-addresses.ts";
import { loadDraft } from "./load-grid.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.grid.form.newTitle);

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { selection, version } = await loadDraft(args);
  return { selection: { id: selection.id, name: selection.name }, revision: version.revision };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "grid.change", recordCriterion, () => redirect(gridAddress(selectionId)), {
    selectionId,
    replaces: undefined,
  });
};

export default function NewCriterion() {
  const { selection, revision } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.grid.form;
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: gridAddress(selection.id), label: all.grid.title },
  ];
  return (
    <Page title={text.newTitle} lead={text.lead} crumbs={crumbs}>
      <Form refusal={refusal} wide>
        <input type="hidden" name="revision" value={revision} />
        <CriterionFields criterion={null} />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={gridAddress(selection.id)}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

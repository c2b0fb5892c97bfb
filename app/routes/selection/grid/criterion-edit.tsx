import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { recordCriterion } from "../../../services/selection/record-criterion.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { CriterionFields } from "./criterion-fields.tsx";
import { criterionAddress, gridAddress } from "./grid-addresses.ts";
import { loadDraft } from "./load-grid.ts";
import { StoredMeanwhile } from "./stored-meanwhile.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.grid.form.editTitle(data?.criterion.code ?? ""));

// After a refusal the page must know what somebody else recorded meanwhile.
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { selection, version } = await loadDraft(args);
  const criterion = found(version.content.criteria.find(({ code }) => code === args.params.code));
  return { selection: { id: selection.id, name: selection.name }, criterion, revision: version.revision };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "grid.change", recordCriterion, () => redirect(gridAddress(selectionId)), {
    selectionId,
    replaces: args.params.code,
  });
};

export default function EditCriterion() {
  const { selection, criterion, revision } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.grid.form;
  const own = criterionAddress(selection.id, criterion.code);
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: gridAddress(selection.id), label: all.grid.title },
    { to: own, label: criterion.code },
  ];
  return (
    <Page title={text.editTitle(criterion.code)} lead={text.lead} crumbs={crumbs}>
      <Form refusal={refusal} wide>
        {refusal?.sentence.key === "gridChanged" && <StoredMeanwhile criterion={criterion} typed={refusal.values} />}
        <input type="hidden" name="revision" value={revision} />
        <CriterionFields criterion={criterion} />
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={own}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

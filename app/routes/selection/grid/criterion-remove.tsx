import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { removeCriterion } from "../../../services/selection/remove-criterion.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { criterionAddress, gridAddress } from "./grid-addresses.ts";
import { totalWeight } from "./grid-view.ts";
import { loadDraft } from "./load-grid.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.grid.removal.title(data?.criterion.code ?? ""));

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { selection, version } = await loadDraft(args);
  const { criteria } = version.content;
  const { code, question, weight } = found(criteria.find((one) => one.code === args.params.code));
  return {
    selection: { id: selection.id, name: selection.name },
    criterion: { code, question, weight },
    left: totalWeight(criteria) - weight,
    revision: version.revision,
  };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "grid.change", removeCriterion, () => redirect(gridAddress(selectionId)), {
    selectionId,
    code: args.params.code,
  });
};

export default function RemoveCriterion() {
  const { selection, criterion, left, revision } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const locale = useLocale();
  const all = useText();
  const text = all.grid.removal;
  const { code, question, weight } = criterion;
  const own = criterionAddress(selection.id, code);
  return (
    <ConfirmPage
      title={text.title(code)}
      crumbs={[
        { to: `/selections/${selection.id}`, label: selection.name },
        { to: gridAddress(selection.id), label: all.grid.title },
        { to: own, label: code },
      ]}
      consequences={[text.gone(question[locale]), ...(weight > 0 ? [text.weight(weight, left)] : [])]}
      undo={text.undo}
      confirm={text.confirm}
      cancelTo={own}
      refusal={refusal}
    >
      <input type="hidden" name="revision" value={revision} />
    </ConfirmPage>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { aggregations } from "../../../domain/selection/grid.ts";
import { submit } from "../../../http/form.ts";
import { weighCriteria } from "../../../services/selection/weigh-criteria.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { gridAddress } from "./grid-addresses.ts";
import { byTheme } from "./grid-view.ts";
import { loadDraft } from "./load-grid.ts";
import { WeightFields } from "./weight-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.grid.weights.title);

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { selection, version, locale } = await loadDraft(args);
  const { criteria, aggregation, spreadThreshold, replyWorkingDays } = version.content;
  return {
    selection: { id: selection.id, name: selection.name },
    themes: byTheme(criteria, selection.id, locale),
    parameters: { aggregation, spreadThreshold, replyWorkingDays },
    revision: version.revision,
  };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "grid.change", weighCriteria, () => redirect(gridAddress(selectionId)), { selectionId });
};

export default function Weights() {
  const { selection, themes, parameters, revision } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.grid.weights;
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: gridAddress(selection.id), label: all.grid.title },
  ];
  return (
    <Page title={text.title} lead={text.lead} crumbs={crumbs}>
      <Form refusal={refusal}>
        <input type="hidden" name="revision" value={revision} />
        <Section title={text.points}>
          <WeightFields themes={withTyped(themes, refusal?.values)} stored={recorded(themes)} />
        </Section>
        <Section title={all.grid.parameters}>
          <div className="grid gap-5">
            <Checkboxes
              name="aggregation"
              choose="one"
              legend={text.aggregation}
              required
              defaultValue={[parameters.aggregation]}
              options={aggregations.map((value) => ({ value, label: all.grid.aggregations[value] }))}
            />
            <Field
              name="spreadThreshold"
              label={text.spreadThreshold}
              hint={text.spreadHint}
              defaultValue={parameters.spreadThreshold}
              inputMode="numeric"
              width="short"
            />
            <Field
              name="replyWorkingDays"
              label={text.replyWorkingDays}
              hint={text.replyHint}
              defaultValue={parameters.replyWorkingDays}
              inputMode="numeric"
              width="short"
            />
          </div>
        </Section>
        <div className="flex flex-wrap gap-2">
          <Button>{text.save}</Button>
          <LinkButton to={gridAddress(selection.id)}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

type Themes = ReturnType<typeof byTheme>;

const recorded = (themes: Themes): Record<string, number> =>
  Object.fromEntries(themes.flatMap(({ criteria }) => criteria.map(({ code, weight }) => [code, weight])));

/** After a refusal a field holds what was typed: what is recorded is then told beside it, where it differs. */
function withTyped(themes: Themes, typed: Record<string, string | string[]> | undefined): Themes {
  if (!typed) return themes;
  return themes.map((theme) => ({
    ...theme,
    criteria: theme.criteria.map((line) => ({ ...line, weight: Number(typed[`weight.${line.code}`] ?? "") })),
  }));
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { can } from "../../domain/access/matrix.ts";
import { type Perimeter, perimeters } from "../../domain/screening/facts.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { choosePerimeter } from "../../services/selection/choose-perimeter.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadBoard } from "./load-board.ts";
import { PerimeterTable } from "./perimeter-table.tsx";
import { ReplayNotice } from "./replay-notice.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.perimeters.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, view } = await loadBoard(args);
  return { ...view, mayPropose: can(context.viewer, "selection.record") && !view.isVoted };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const then = () => doneAt(`/selections/${selectionId}/perimetres`, "perimetre");
  return submit(args, "selection.record", choosePerimeter, then, { selectionId });
};

export default function Perimeters() {
  const view = useLoaderData<typeof loader>();
  const { selection, totals, names, rule, mayPropose, proposed, isVoted, asked, total } = view;
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.selection.perimeters;
  const reach = (code: Perimeter) => (code === "P4" ? text.reach.P4(rule.stake) : text.reach[code]);
  const out = totals.map(({ code, excluded }): [string, number] => [code, excluded]);
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
  ];
  const lead = isVoted ? text.leadVoted(out, total) : text.lead(out, total);
  const { board } = all.selection;
  const stands = proposed === null ? board.nothingProposed : isVoted ? board.voted(proposed) : board.proposed(proposed);
  return (
    <Page title={text.title} lead={lead} crumbs={crumbs} meta={stands}>
      <ReplayNotice asked={asked} back={`/selections/${selection.id}/perimetres`} />
      <PerimeterTable view={view} />
      <Section title={text.meaning}>
        <Facts items={perimeters.map((code) => ({ term: `${code} ${names[code]}`, value: reach(code) }))} />
      </Section>
      {mayPropose && (
        <Section title={text.choose}>
          <Form refusal={refusal}>
            <Checkboxes
              name="perimeter"
              choose="one"
              legend={text.perimeter}
              hint={text.chooseHint}
              required
              defaultValue={proposed ? [proposed] : []}
              options={perimeters.map((value) => ({ value, label: `${value} ${names[value]}` }))}
            />
            <div>
              <Button>{text.save}</Button>
            </div>
          </Form>
        </Section>
      )}
    </Page>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { candidatesOf, selectionById } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { perimeters } from "../../domain/screening/facts.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { readPerimeters } from "../../services/screening/read-perimeters.ts";
import { choosePerimeter } from "../../services/selection/choose-perimeter.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { askedOf } from "./asked.ts";
import { boardView } from "./board-view.ts";
import { PerimeterTable } from "./perimeter-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.perimeters.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "" } = args.params;
  const { locale } = args.context.visit;
  const [selection, candidates] = await context.read(async (tx) => [
    found(await selectionById(tx, id)),
    await candidatesOf(tx, id),
  ]);
  const { perimeter, on, knownAt } = askedOf(args.request, context, selection);
  const institutionIds = candidates.map((candidate) => candidate.institutionId);
  const told = await readPerimeters(context, { institutionIds, rule: selection.rule, on, knownAt });
  const mayChoose = can(context.viewer, "selection.record") && selection.state === "preparation";
  return {
    ...boardView(selection, candidates, told, { perimeter, locale }),
    names: screeningWords[locale].perimeters,
    mayChoose,
  };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "selection.record", choosePerimeter, () => redirect(`/selections/${selectionId}/perimetres`), {
    selectionId,
  });
};

export default function Perimeters() {
  const { selection, rows, totals, names, rule, mayChoose, perimeter } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.selection.perimeters;
  const reach = (code: (typeof perimeters)[number]) => (code === "P4" ? text.reach.P4(rule.stake) : text.reach[code]);
  const out = totals.map(({ code, excluded }): [string, number] => [code, excluded]);
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
  ];
  return (
    <Page title={text.title} lead={text.lead(out, rows.length)} crumbs={crumbs}>
      <PerimeterTable rows={rows} totals={totals} names={names} />
      <Section title={text.meaning}>
        <Facts items={perimeters.map((code) => ({ term: `${code} ${names[code]}`, value: reach(code) }))} />
      </Section>
      {mayChoose && (
        <Section title={text.choose}>
          <Form refusal={refusal}>
            <Checkboxes
              name="perimeter"
              choose="one"
              legend={text.perimeter}
              hint={text.chooseHint}
              defaultValue={[perimeter]}
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

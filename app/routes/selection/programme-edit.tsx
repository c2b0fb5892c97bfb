import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { programmeById } from "../../../db/queries/selection.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { correctProgramme } from "../../services/selection/correct-programme.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ProgrammeFields, type ProgrammeValues } from "./programme-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.selection.programmeForm.edit);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "programme.record");
  const told = found(await context.read((tx) => programmeById(tx, args.params.id ?? "")));
  const { programme, payer, operator, evaluator, structurer } = told;
  const { id, name, purpose, population, audiences, budgetCents } = programme;
  const cents = String(budgetCents % 100n).padStart(2, "0");
  const values: ProgrammeValues = {
    ...{ name, purpose, population, audiences },
    populationCount: String(programme.populationCount ?? ""),
    territories: programme.territories.join(", "),
    budget: `${budgetCents / 100n}${cents === "00" ? "" : `,${cents}`}`,
    startsOn: programme.startsOn ?? "",
    endsOn: programme.endsOn ?? "",
    illustrative: programme.illustrative ?? "",
    ...{ payer: payer ?? "", operator: operator ?? "", evaluator: evaluator ?? "", structurer: structurer ?? "" },
  };
  return { id, values, labels: screeningWords[args.context.visit.locale].audiences };
}

export const action = (args: ActionFunctionArgs) => {
  const programmeId = args.params.id ?? "";
  return submit(args, "programme.record", correctProgramme, () => doneAt(`/projets/${programmeId}`, "corrige"), {
    programmeId,
  });
};

export default function EditProgramme() {
  const { id, values, labels } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().selection;
  const crumbs = [
    { to: "/projets", label: all.programmes.title },
    { to: `/projets/${id}`, label: values.name },
  ];
  return (
    <Page title={all.programmeForm.edit} lead={all.programmeForm.editLead} crumbs={crumbs}>
      <Form refusal={refusal}>
        <ProgrammeFields labels={labels} values={values} />
        <div>
          <Button>{all.programmeForm.save}</Button>
        </div>
      </Form>
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { precondition } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { isMultipart } from "../../../http/form-fields.ts";
import { submitWithFile } from "../../../http/upload.ts";
import { importAnswers, planAnswers } from "../../../services/selection/questionnaire/import-answers.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { ImportPlanForm } from "./import-plan.tsx";
import { planView } from "./import-view.ts";
import { loadOwn } from "./load-own.ts";
import { ownAddress } from "./own-addresses.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.exchange.title);

export async function loader(args: LoaderFunctionArgs) {
  const { file, mayAnswer } = await loadOwn(args, "questionnaire.answer");
  if (!mayAnswer) throw precondition({ key: "questionnaireSent" });
  if (file.round.kind === "checkup") throw precondition({ key: "answersClosed" });
  return { candidacyId: file.candidacy.id, kind: file.round.kind };
}

/** A file is gone through and shown; the form that follows takes it in. */
export async function action(args: ActionFunctionArgs) {
  const { candidacyId = "" } = args.params;
  const verb = "questionnaire.answer";
  if (!isMultipart(args.request)) {
    const to = ownAddress(candidacyId);
    const done = ({ left }: { left: number }) => doneAt(to, left > 0 ? "reprises-en-partie" : "reprises");
    return submit(args, verb, importAnswers, done, { candidacyId });
  }
  const { locale } = args.context.visit;
  let plan: ReturnType<typeof planView> | null = null;
  const look = async (...[context, input]: Parameters<typeof planAnswers>) => {
    plan = planView(await planAnswers(context, input), locale);
  };
  const told = await submitWithFile(args, verb, look, () => Response.json(null), { candidacyId });
  return plan === null ? told : data({ plan: plan as ReturnType<typeof planView> });
}

export default function Exchange() {
  const { candidacyId, kind } = useLoaderData<typeof loader>();
  const told = useActionData<typeof action>();
  const all = useText().questionnaire;
  const text = all.exchange;
  const crumbs = [{ to: ownAddress(candidacyId), label: all.kinds[kind] }];
  if (told && "plan" in told) return <ImportPlanForm plan={told.plan} crumbs={crumbs} back={ownAddress(candidacyId)} />;
  return (
    <Page title={text.title} lead={text.lead} crumbs={crumbs}>
      <Form refusal={told ?? null} encType="multipart/form-data">
        <Field name="file" type="file" label={text.file} accept=".json,application/json" required />
        <div>
          <Button>{text.look}</Button>
        </div>
      </Form>
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { progressOf } from "../../../../db/queries/questionnaire.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { questionnaireKinds } from "../../../domain/selection/questionnaire-kinds.ts";
import { isClosed } from "../../../domain/selection/rounds.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { openQuestionnaires } from "../../../services/selection/questionnaire/open-questionnaires.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.opening.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "questionnaire.open");
  const { id = "" } = args.params;
  return context.read(async (tx) => {
    const { name, state } = found(await selectionById(tx, id));
    const candidates = (await progressOf(tx, id)).map((one) => ({
      value: one.candidacyId,
      label: one.name,
      state:
        one.round === null
          ? ("none" as const)
          : one.round.submittedAt
            ? ("sent" as const)
            : isClosed(one.round.kind, state)
              ? ("closed" as const)
              : ("waiting" as const),
    }));
    const asks = new URL(args.request.url).searchParams.get("nature");
    const none = candidates.some(({ state }) => state === "none");
    const kind = questionnaireKinds.find((one) => one === asks) ?? (none ? "call" : "yearly");
    return { selection: { id, name }, candidates, kind };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  const to = `/selections/${selectionId}/questionnaires`;
  return submit(args, "questionnaire.open", openQuestionnaires, () => doneAt(to, "questionnaires"), { selectionId });
};

/** Who is asked what, until when: all of them at the same moment. */
export default function OpenQuestionnaires() {
  const { selection, candidates, kind } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const { opening: text, kinds, follow } = all.questionnaire;
  const base = `/selections/${selection.id}`;
  const fits = candidates.filter(({ state }) => (kind === "call" ? ["none"] : ["sent", "closed"]).includes(state));
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[
        { to: base, label: selection.name },
        { to: `${base}/questionnaires`, label: follow.title },
      ]}
    >
      <Form refusal={refusal}>
        <Checkboxes
          name="kind"
          choose="one"
          required
          legend={text.kind}
          defaultValue={[kind]}
          options={questionnaireKinds.map((value) => ({ value, label: kinds[value], hint: text.kindHint[value] }))}
        />
        <Field name="dueOn" type="date" label={text.dueOn} hint={text.dueHint} required />
        <Checkboxes
          name="candidacyIds"
          legend={text.candidates}
          defaultValue={fits.map(({ value }) => value)}
          options={candidates.map(({ value, label, state }) => ({ value, label, hint: text.state[state] }))}
        />
        <p className="text-sm text-soft">{text.undo}</p>
        <div className="flex flex-wrap gap-2">
          <Button>{text.confirm}</Button>
          <LinkButton to={`${base}/questionnaires`}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { contractTitle, questionsOf } from "../../../db/queries/questions.ts";
import { isId } from "../../domain/id.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { answerQuestion } from "../../services/positions/answer-question.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Form } from "../../ui/form.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questions.answer);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "question.answer");
  const contractId = found(isId(args.params.contractId) ? args.params.contractId : null);
  return context.read(async (tx) => {
    const title = found(await contractTitle(tx, contractId));
    const question = (await questionsOf(tx, contractId)).find(({ id }) => id === args.params.questionId);
    return { contract: { id: contractId, name: title }, question: found(question) };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "", questionId = "" } = args.params;
  const then = () => doneAt(`/contrats/${contractId}/questions`, "question-repondue");
  return submit(args, "question.answer", answerQuestion, then, { contractId, questionId });
};

/** Answers one question: to who asked, or to all at once without saying who. */
export default function Answer() {
  const { contract, question } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.questions;
  const back = `/contrats/${contract.id}/questions`;
  return (
    <Page
      title={text.answer}
      lead={question.words}
      meta={question.investor}
      crumbs={[
        { to: "/contrats", label: all.positions.staff.crumb },
        { to: `/contrats/${contract.id}`, label: contract.name },
        { to: back, label: text.staffTitle },
      ]}
    >
      <Form refusal={refusal}>
        <TextArea name="words" label={text.words} rows={6} maxLength={8000} required />
        <Checkboxes
          name="to"
          legend={text.forAll}
          choose="one"
          defaultValue={["asker"]}
          options={[
            { value: "asker", label: text.tellAsker },
            { value: "all", label: text.tellAll },
          ]}
        />
        <TextArea name="question" label={text.asTold} hint={text.asToldHint} rows={3} defaultValue={question.words} />
        <div className="flex flex-wrap gap-2">
          <Button>{text.send}</Button>
          <LinkButton to={back}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

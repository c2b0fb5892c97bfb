import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { announcementsOf, ownParty, questionsOf } from "../../../db/queries/questions.ts";
import { isId } from "../../domain/id.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { askQuestion } from "../../services/positions/ask-question.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { QuestionsList } from "./questions-list.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questions.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "question.ask");
  const contractId = found(isId(args.params.contractId) ? args.params.contractId : null);
  return context.read(async (tx) => ({
    ...{ contractId, title: found(await ownParty(tx, contractId)).title },
    ...{ questions: await questionsOf(tx, contractId), announcements: await announcementsOf(tx, contractId) },
  }));
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "" } = args.params;
  const then = () => doneAt(`/ma-position/${contractId}/questions`, "question-posee");
  return submit(args, "question.ask", askQuestion, then, { contractId });
};

/** What an investor asks the département, and what is told to all. */
export default function Questions() {
  const { contractId, title, questions, announcements } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.questions;
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[
        { to: "/ma-position", label: all.positions.portfolioTitle },
        { to: `/ma-position/${contractId}`, label: title },
      ]}
    >
      <Form refusal={refusal}>
        <TextArea name="words" label={text.yours} hint={text.yoursHint} rows={4} maxLength={4000} required />
        <div>
          <Button>{text.ask}</Button>
        </div>
      </Form>
      <div className="mt-9">
        <QuestionsList questions={questions} announcements={announcements} />
      </div>
    </Page>
  );
}

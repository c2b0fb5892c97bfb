import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { announcementsOf, contractTitle, questionsOf } from "../../../db/queries/questions.ts";
import { can } from "../../domain/access/matrix.ts";
import { isId } from "../../domain/id.ts";
import { found, signedIn } from "../../http/visit.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { QuestionsList } from "./questions-list.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questions.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "money.read");
  const contractId = found(isId(args.params.contractId) ? args.params.contractId : null);
  return context.read(async (tx) => ({
    contract: { id: contractId, name: found(await contractTitle(tx, contractId)) },
    mayAnswer: can(context.viewer, "question.answer"),
    ...{ questions: await questionsOf(tx, contractId), announcements: await announcementsOf(tx, contractId) },
  }));
}

/** What the investors of a contract ask, and what they were answered. */
export default function StaffQuestions() {
  const { contract, mayAnswer, questions, announcements } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.questions;
  const waiting = questions.filter(({ answer }) => answer === null).length;
  return (
    <Page
      title={text.staffTitle}
      lead={text.waiting(waiting)}
      crumbs={[
        { to: "/contrats", label: all.positions.staff.crumb },
        { to: `/contrats/${contract.id}`, label: contract.name },
      ]}
    >
      <QuestionsList
        questions={questions}
        announcements={announcements}
        showsInvestor
        act={
          mayAnswer
            ? ({ id }) => (
                <p className="mt-2">
                  <LinkButton to={`/contrats/${contract.id}/questions/${id}`}>{text.answer}</LinkButton>
                </p>
              )
            : undefined
        }
      />
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { candidacyFile, frozenGrid, joinedPieceById, takenIn } from "../../../../db/queries/questionnaire.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { takeInPiece } from "../../../services/selection/questionnaire/take-in-piece.ts";
import { Button } from "../../../ui/button.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { EvidenceFields } from "../../institutions/evidence-fields.tsx";
import { candidacyAddress } from "../addresses.ts";
import { joinedFileAddress } from "./own-addresses.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.takeIn.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "evidence.record");
  const { id, candidacyId = "", pieceId = "" } = args.params;
  const { piece, of, grid, taken } = await context.read(async (tx) => {
    const of = found(await candidacyFile(tx, candidacyId));
    const piece = found(await joinedPieceById(tx, pieceId));
    return { of, piece, grid: await frozenGrid(tx, of.selection.id), taken: await takenIn(tx, [pieceId]) };
  });
  found(of.selection.id === id && piece.candidacyId === of.id ? piece : null);
  const criterion = grid?.content.criteria.find(({ code }) => code === piece.criterionCode);
  const { title, fileName, datedOn, page, documentSha256 } = piece;
  return {
    ...{ piece: { id: piece.id, fileName, documentSha256 }, of },
    question: criterion ? `${criterion.code}. ${criterion.question[args.context.visit.locale]}` : "",
    prefilled: {
      ...{ title, datedOn, page, author: of.institution.name },
      kind: criterion?.evidence.kinds[0] ?? ("other" as const),
    },
    already: taken[0]?.number ?? null,
  };
}

export const action = (args: ActionFunctionArgs) => {
  const { id = "", candidacyId = "", pieceId } = args.params;
  const back = `${candidacyAddress(id, candidacyId)}/questionnaire`;
  return submit(args, "evidence.record", takeInPiece, () => doneAt(back, "versee"), { pieceId });
};

/** One form, filled in from what the candidate said of its file. */
export default function TakeIn() {
  const { piece, of, question, prefilled, already } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.questionnaire.takeIn;
  const back = `${candidacyAddress(of.selection.id, of.id)}/questionnaire`;
  return (
    <Page
      title={text.title}
      lead={text.lead(of.institution.name)}
      crumbs={[
        { to: candidacyAddress(of.selection.id, of.id), label: of.institution.name },
        { to: back, label: all.questionnaire.title },
      ]}
    >
      <Facts
        items={[
          { term: text.criterion, value: question },
          { term: all.documents.file, value: <a href={joinedFileAddress(piece.id)}>{piece.fileName}</a> },
          { term: all.documents.sha, value: <code className="text-sm break-all">{piece.documentSha256}</code> },
        ]}
      />
      {already !== null ? (
        <Notice>{text.already(already)}</Notice>
      ) : (
        <div className="mt-6">
          <Form refusal={refusal}>
            <EvidenceFields of={prefilled} />
            <div className="flex flex-wrap gap-2">
              <Button>{text.submit}</Button>
              <LinkButton to={back}>{all.ui.cancel}</LinkButton>
            </div>
          </Form>
        </div>
      )}
    </Page>
  );
}

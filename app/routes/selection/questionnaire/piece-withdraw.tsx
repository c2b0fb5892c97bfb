import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { withdrawPiece } from "../../../services/selection/questionnaire/withdraw-piece.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadOwn } from "./load-own.ts";
import { ownAddress, themeAddress } from "./own-addresses.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.piece.withdraw);

export async function loader(args: LoaderFunctionArgs) {
  const { file, mayAnswer } = await loadOwn(args, "questionnaire.answer");
  const line = file.sheet.find(({ pieces }) => mayAnswer && pieces.some(({ id }) => id === args.params.pieceId));
  const { criterion, pieces } = found(line);
  const title = pieces.find(({ id }) => id === args.params.pieceId)?.title ?? "";
  return { title, theme: criterion.theme, kind: file.round.kind, candidacyId: file.candidacy.id };
}

export const action = (args: ActionFunctionArgs) => {
  const { candidacyId = "", pieceId } = args.params;
  return submit(
    args,
    "questionnaire.answer",
    withdrawPiece,
    ({ theme }) => doneAt(themeAddress(candidacyId, theme), "piece-retiree"),
    { candidacyId, pieceId },
  );
};

export default function WithdrawPiece() {
  const { title, theme, kind, candidacyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.questionnaire.piece;
  const back = themeAddress(candidacyId, theme);
  return (
    <ConfirmPage
      title={text.withdrawTitle(title)}
      crumbs={[
        { to: ownAddress(candidacyId), label: all.questionnaire.kinds[kind] },
        { to: back, label: all.grid.themes[theme] },
      ]}
      consequences={[text.withdrawWhat]}
      undo={text.withdrawUndo}
      confirm={text.withdraw}
      cancelTo={back}
      refusal={refusal}
    />
  );
}

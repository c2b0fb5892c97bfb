import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { pieceEndings } from "../../../domain/documents/file-types.ts";
import { doneAt } from "../../../http/done.ts";
import { submitWithFile } from "../../../http/upload.ts";
import { found } from "../../../http/visit.ts";
import { joinPiece } from "../../../services/selection/questionnaire/join-piece.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadOwn } from "./load-own.ts";
import { ownAddress, themeAddress } from "./own-addresses.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.piece.title);

export async function loader(args: LoaderFunctionArgs) {
  const { file, reading, mayAnswer } = await loadOwn(args, "questionnaire.answer");
  const { criterion } = found(file.sheet.find((line) => mayAnswer && line.criterion.code === args.params.code));
  const { code, theme, question } = criterion;
  const { kind } = file.round;
  return { code, theme, question: question[reading.locale], kind, candidacyId: file.candidacy.id };
}

export const action = (args: ActionFunctionArgs) => {
  const { candidacyId = "", code = "" } = args.params;
  return submitWithFile(
    args,
    "questionnaire.answer",
    joinPiece,
    ({ theme }) => doneAt(themeAddress(candidacyId, theme), "jointe"),
    { candidacyId, code },
  );
};

/** One file in support of one answer. */
export default function NewPiece() {
  const { theme, question, kind, candidacyId } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.questionnaire.piece;
  const back = themeAddress(candidacyId, theme);
  const crumbs = [
    { to: ownAddress(candidacyId), label: all.questionnaire.kinds[kind] },
    { to: back, label: all.grid.themes[theme] },
  ];
  return (
    <Page title={text.title} lead={text.lead(question)} crumbs={crumbs}>
      <Form refusal={refusal} encType="multipart/form-data">
        <Field name="file" type="file" label={text.file} hint={all.documents.fileHint} accept={pieceEndings} required />
        <Field name="title" label={text.name} hint={text.nameHint} maxLength={300} />
        <Field name="datedOn" type="date" label={text.datedOn} />
        <Field name="page" label={text.page} width="half" maxLength={60} />
        <div className="flex flex-wrap gap-2">
          <Button>{text.submit}</Button>
          <LinkButton to={back}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

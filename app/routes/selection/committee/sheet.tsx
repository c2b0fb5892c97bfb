import type { ActionFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { saveSheet } from "../../../services/selection/scoring/save-sheet.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { useFileCrumbs } from "../file/file-page.tsx";
import { scoresAddress, sheetAddress } from "./committee-addresses.ts";
import { loadSheet } from "./load-sheet.ts";
import { SheetForm } from "./sheet-form.tsx";
import { SubmittedSheet } from "./submitted-sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.committee.sheet.title(data?.candidate.name ?? ""));

export const loader = loadSheet;

export const action = (args: ActionFunctionArgs) => {
  const { id = "", candidacyId = "" } = args.params;
  const then = () => doneAt(sheetAddress(id, candidacyId), "brouillon");
  return submit(args, "score.record", saveSheet, then, { candidacyId });
};

export default function Sheet() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().committee;
  const text = all.sheet;
  const { selection, candidate, given, total, submittedAt, isTime, isToScore } = view;
  const isWhole = given === total;
  const submitLink = isToScore && !submittedAt && isWhole && (
    <LinkButton to={sheetAddress(selection.id, candidate.id, "remise")} kind="primary">
      {text.submit}
    </LinkButton>
  );
  const actions = (
    <>
      {submitLink}
      <LinkButton to={scoresAddress(selection.id, candidate.id)}>{all.scores.short}</LinkButton>
    </>
  );
  return (
    <Page
      title={text.title(candidate.name)}
      lead={
        !isTime ? text.notYet : !isToScore && !submittedAt ? text.apart : submittedAt ? null : text.lead(given, total)
      }
      crumbs={useFileCrumbs(view)}
      actions={actions}
    >
      {submittedAt ? (
        <SubmittedSheet view={view} submittedAt={submittedAt} />
      ) : (
        isToScore && (
          <>
            <Notice>{text.private}</Notice>
            <SheetForm view={view} refusal={refusal} />
          </>
        )
      )}
    </Page>
  );
}

import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { saveSheetForm } from "../../../services/selection/scoring/save-sheet.ts";
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

/** After a refusal too: what could be kept was kept, and the fields go upon it. */
export const shouldRevalidate = () => true;

export const loader = loadSheet;

export const action = (args: ActionFunctionArgs) => {
  const { id = "", candidacyId = "" } = args.params;
  return submit(
    args,
    "score.record",
    async (context, input) => {
      await saveSheetForm(context, input);
      return (input as { go?: unknown }).go;
    },
    (go) =>
      go === "remise"
        ? redirect(sheetAddress(id, candidacyId, "remise"))
        : doneAt(sheetAddress(id, candidacyId), "brouillon"),
    { candidacyId },
  );
};

export default function Sheet() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { key } = useLocation();
  const all = useText().committee;
  const text = all.sheet;
  const { selection, candidate, given, total, submittedAt, isTime, isToScore } = view;
  return (
    <Page
      title={text.title(candidate.name)}
      lead={
        !isTime ? text.notYet : !isToScore && !submittedAt ? text.apart : submittedAt ? null : text.lead(given, total)
      }
      crumbs={useFileCrumbs(view)}
      actions={<LinkButton to={scoresAddress(selection.id, candidate.id)}>{all.scores.short}</LinkButton>}
    >
      {submittedAt ? (
        <SubmittedSheet view={view} submittedAt={submittedAt} />
      ) : (
        isToScore && (
          <>
            <Notice>{text.private}</Notice>
            <SheetForm key={key} view={view} refusal={refusal} />
          </>
        )
      )}
    </Page>
  );
}

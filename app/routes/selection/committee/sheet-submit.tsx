import type { ActionFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { isWhole } from "../../../services/selection/scoring/score-input.ts";
import { submitSheet } from "../../../services/selection/scoring/submit-sheet.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { useFileCrumbs } from "../file/file-page.tsx";
import { committeeAddress, sheetAddress } from "./committee-addresses.ts";
import { loadSheet } from "./load-sheet.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.committee.submitting.title(data?.candidate.name ?? ""));

export const loader = loadSheet;

export const action = (args: ActionFunctionArgs) => {
  const { id = "", candidacyId } = args.params;
  return submit(args, "score.record", submitSheet, () => doneAt(committeeAddress(id), "remise"), { candidacyId });
};

export default function SheetSubmit() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().committee;
  const text = all.submitting;
  const { selection, candidate, themes, total, isTime, isToScore, submittedAt } = view;
  const own = sheetAddress(selection.id, candidate.id);
  const crumbs = [...useFileCrumbs(view), { to: own, label: all.sheet.short }];
  const left = themes
    .flatMap(({ lines }) => lines)
    .flatMap(({ code, score }) => (score && isWhole(score) ? [] : [code]));
  if (!isToScore || submittedAt || left.length > 0) {
    const why = !isTime ? all.sheet.notYet : !isToScore ? all.sheet.apart : submittedAt ? text.undo : null;
    const back = <LinkButton to={own}>{text.back}</LinkButton>;
    return <Page title={text.blocked} lead={why ?? text.left(left.join(", "))} crumbs={crumbs} actions={back} />;
  }
  return (
    <ConfirmPage
      title={text.title(candidate.name)}
      crumbs={crumbs}
      consequences={[text.count(total), text.open, text.later]}
      undo={text.undo}
      confirm={text.confirm}
      cancelTo={own}
      kind="primary"
      refusal={refusal}
    />
  );
}

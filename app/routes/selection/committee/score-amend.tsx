import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { scaleSteps } from "../../../domain/selection/grid.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { amendScore } from "../../../services/selection/scoring/amend-score.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { useFileCrumbs } from "../file/file-page.tsx";
import { sheetAddress } from "./committee-addresses.ts";
import { loadSheet } from "./load-sheet.ts";

export const meta: MetaFunction = ({ matches, params }) =>
  titleOf(matches, (text) => text.committee.amending.title(params.code ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { themes, ...view } = await loadSheet(args);
  const line = found(themes.flatMap(({ lines }) => lines).find(({ code }) => code === args.params.code));
  return { ...view, line, score: found(view.submittedAt ? line.score : null) };
}

export const action = (args: ActionFunctionArgs) => {
  const { id = "", candidacyId = "", code } = args.params;
  const then = () => doneAt(sheetAddress(id, candidacyId), "corrigee");
  return submit(args, "score.record", amendScore, then, { candidacyId, code });
};

export default function ScoreAmend() {
  const view = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.committee.amending;
  const { selection, candidate, line, score } = view;
  const own = sheetAddress(selection.id, candidate.id);
  const crumbs = [...useFileCrumbs(view), { to: own, label: all.committee.sheet.short }];
  return (
    <Page title={text.title(line.code)} lead={text.lead(score.value ?? 0)} crumbs={crumbs}>
      <p className="mb-4 max-w-[46em] font-semibold">{line.question}</p>
      <Form refusal={refusal}>
        <input type="hidden" name="seen" value={score.id} />
        <Checkboxes
          name="score"
          choose="one"
          legend={text.score}
          required
          defaultValue={[String(score.value)]}
          options={scaleSteps.map((step) => ({ value: String(step), label: String(step), hint: line.scale[step] }))}
        />
        <TextArea name="reason" label={text.reason} defaultValue={score.reason} required maxLength={4000} />
        <TextArea name="amendment" label={text.why} hint={text.whyHint} required rows={2} maxLength={2000} />
        <div className="flex flex-wrap gap-2">
          <Button>{text.confirm}</Button>
          <LinkButton to={own}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { noteDiscussion } from "../../../services/selection/scoring/note-discussion.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { useFileCrumbs } from "../file/file-page.tsx";
import { scoresAddress } from "./committee-addresses.ts";
import { GivenScores } from "./given-scores.tsx";
import { loadScores } from "./load-scores.ts";

export const meta: MetaFunction = ({ matches, params }) =>
  titleOf(matches, (text) => text.committee.discussing.title(params.code ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { criteria, ...view } = await loadScores(args, "discussion.note");
  return { ...view, criterion: found(criteria.find(({ code, isOpen }) => isOpen && code === args.params.code)) };
}

export const action = (args: ActionFunctionArgs) => {
  const { id = "", candidacyId = "", code } = args.params;
  const then = () => doneAt(scoresAddress(id, candidacyId), "discute");
  return submit(args, "discussion.note", noteDiscussion, then, { candidacyId, code });
};

export default function Discussion() {
  const { criterion, threshold, ...head } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText();
  const text = all.committee.discussing;
  const back = scoresAddress(head.selection.id, head.candidate.id);
  const crumbs = [...useFileCrumbs(head), { to: back, label: all.committee.scores.short }];
  return (
    <Page title={text.title(criterion.code)} lead={text.lead(criterion.spread, threshold)} crumbs={crumbs}>
      <p className="mb-3 max-w-[46em] font-semibold">{criterion.question}</p>
      <GivenScores given={criterion.given} caption={`${all.committee.scores.given}, ${criterion.code}`} />
      <div className="mt-6">
        <Form refusal={refusal}>
          <TextArea name="words" label={text.words} hint={text.wordsHint} required rows={6} maxLength={4000} />
          <div className="flex flex-wrap gap-2">
            <Button>{text.save}</Button>
            <LinkButton to={back}>{all.ui.cancel}</LinkButton>
          </div>
        </Form>
      </div>
    </Page>
  );
}

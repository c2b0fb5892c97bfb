import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { mergeById } from "../../../db/queries/merges.ts";
import { notFound } from "../../domain/errors.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found, signedIn } from "../../http/visit.ts";
import { undoMerge } from "../../services/institutions/undo-merge.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.duplicates.fusion.undo);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "institution.merge");
  const { id = "", mergeId = "" } = args.params;
  const merge = found(await context.read((tx) => mergeById(tx, mergeId)));
  if (merge.survivorId !== id && merge.mergedId !== id) throw notFound();
  return { id, merge };
}

export const action = (args: ActionFunctionArgs) => {
  const { id, mergeId } = args.params;
  return submit(args, "institution.merge", undoMerge, () => doneAt(`/etablissements/${id}`, "defait"), { mergeId });
};

export default function UndoMerge() {
  const { id, merge } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.duplicates.fusion;
  const { apart, later, verdicts } = text.undoConsequences;
  return (
    <ConfirmPage
      title={text.undoQuestion(merge.merged, merge.survivor)}
      crumbs={[
        { to: "/etablissements", label: all.institutions.title },
        { to: `/etablissements/${id}`, label: id === merge.survivorId ? merge.survivor : merge.merged },
      ]}
      consequences={[apart, later, verdicts]}
      undo={text.undoAgain}
      confirm={text.undo}
      cancelTo={`/etablissements/${id}`}
      refusal={useActionData<typeof action>()}
    >
      <TextArea name="reason" label={text.undoReason} hint={text.reasonHint} required maxLength={500} rows={3} />
    </ConfirmPage>
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { stateOf, submitQuestionnaire } from "../../../services/selection/questionnaire/submit-questionnaire.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadOwn } from "./load-own.ts";
import { Missing } from "./overview-parts.tsx";
import { ownAddress } from "./own-addresses.ts";
import { roundView } from "./sheet-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.sending.title);

export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { file, reading, mayAnswer } = await loadOwn(args, "questionnaire.answer");
  if (!mayAnswer) throw redirect(ownAddress(file.candidacy.id));
  return { view: roundView(file, reading), seen: stateOf(file) };
}

export const action = (args: ActionFunctionArgs) => {
  const { candidacyId = "" } = args.params;
  return submit(
    args,
    "questionnaire.answer",
    submitQuestionnaire,
    () => doneAt(ownAddress(candidacyId), "questionnaire-envoye"),
    { candidacyId },
  );
};

/** Says what is handed over, what is missing by link, and that it cannot be undone. */
export default function Sending() {
  const { view, seen } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().questionnaire;
  const text = all.sending;
  const { candidacyId, kind, answered, asked, pieces, missing, carried, changed, late } = view;
  const checkup = kind === "checkup";
  return (
    <>
      <ConfirmPage
        title={checkup ? text.titleCheckup : text.title}
        crumbs={[{ to: ownAddress(candidacyId), label: all.kinds[kind] }]}
        consequences={[
          checkup ? text.piecesOnly(pieces) : text.counts(answered, asked, pieces),
          ...(!checkup && missing.length > 0 ? [text.missing(missing.length)] : []),
          ...(!checkup && carried > 0 ? [text.carried(carried)] : []),
          ...(!checkup && changed > 0 ? [text.changed(changed)] : []),
          text.read,
          ...(late ? [text.late] : []),
        ]}
        undo={<b className="font-semibold">{text.undo}</b>}
        confirm={text.confirm}
        cancelTo={ownAddress(candidacyId)}
        refusal={refusal}
      >
        <input type="hidden" name="seen" value={seen} />
      </ConfirmPage>
      <div className="mt-9">
        <Missing view={view} />
      </div>
    </>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { upholdResult } from "../../services/outcomes/uphold-result.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadResult } from "./load-result.ts";
import { roomAddress, useRoomCrumbs } from "./room.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.outcomes.uphold.title);

export const loader = (args: LoaderFunctionArgs) => loadResult(args, "result.uphold", "upheld");

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "", resultId } = args.params;
  const then = () => doneAt(roomAddress(contractId, `resultats/${resultId}`), "maintenu");
  return submit(args, "result.uphold", upholdResult, then, { contractId, resultId });
};

/** Asks once before an objection is closed. */
export default function UpholdResult() {
  const { room, result, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().outcomes.uphold;
  const back = roomAddress(room.id, `resultats/${result.id}`);
  const crumbs = useRoomCrumbs(room, [{ to: back, label: result.name }]);
  return (
    <ConfirmPage
      title={text.title}
      crumbs={crumbs}
      consequences={[text.effect, text.other]}
      undo={text.undo}
      confirm={text.save}
      kind="primary"
      cancelTo={back}
      refusal={refusal}
    >
      <Field name="onDay" type="date" label={text.onDay} defaultValue={today} required />
      <TextArea name="words" label={text.words} maxLength={2000} required />
    </ConfirmPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { contestResult } from "../../services/outcomes/contest-result.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { Field } from "../../ui/field.tsx";
import { day } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadResult } from "./load-result.ts";
import { roomAddress, useRoomCrumbs } from "./measure-room.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.outcomes.contest.title);

export const loader = (args: LoaderFunctionArgs) => loadResult(args, "result.contest", "contested");

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "", resultId } = args.params;
  const then = () => doneAt(roomAddress(contractId, `resultats/${resultId}`), "conteste");
  return submit(args, "result.contest", contestResult, then, { contractId, resultId });
};

/** Asks once before an objection holds everything that rests on the result. */
export default function ContestResult() {
  const { room, result, today, mayTellEarlier } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { outcomes } = useText();
  const text = outcomes.contest;
  const locale = useLocale();
  const back = roomAddress(room.id, `resultats/${result.id}`);
  const crumbs = useRoomCrumbs(room, [{ to: back, label: result.name }]);
  const until = result.standing.contestableUntil;
  return (
    <ConfirmPage
      title={text.title}
      crumbs={crumbs}
      consequences={[...(until ? [text.until(day(until, locale, true))] : []), text.effect, text.read]}
      undo={text.undo}
      confirm={text.save}
      cancelTo={back}
      refusal={refusal}
    >
      {mayTellEarlier && <Field name="onDay" type="date" label={text.onDay} defaultValue={today} required />}
      <TextArea name="words" label={text.words} maxLength={2000} required />
    </ConfirmPage>
  );
}

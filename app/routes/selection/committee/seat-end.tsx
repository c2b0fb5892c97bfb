import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { seatsOf } from "../../../../db/queries/committee.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { endSeat } from "../../../services/selection/committee/end-seat.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { committeeAddress } from "./committee-addresses.ts";
import { useCommitteeCrumbs } from "./committee-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.committee.ending.title(data?.name ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "committee.appoint");
  const { id = "", seatId } = args.params;
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const { name } = found((await seatsOf(tx, id)).find((seat) => seat.id === seatId));
    return { selection: { id, name: selection.name }, name };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId = "", seatId } = args.params;
  const then = () => doneAt(committeeAddress(selectionId), "siege");
  return submit(args, "committee.appoint", endSeat, then, { selectionId, seatId });
};

export default function SeatEnd() {
  const { selection, name } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().committee.ending;
  return (
    <ConfirmPage
      title={text.title(name)}
      crumbs={useCommitteeCrumbs(selection)}
      consequences={[text.files, text.scores]}
      undo={text.undo}
      confirm={text.confirm}
      cancelTo={committeeAddress(selection.id)}
      refusal={refusal}
    />
  );
}

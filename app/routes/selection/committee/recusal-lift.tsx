import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { recusalsOf } from "../../../../db/queries/committee.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { liftRecusal } from "../../../services/selection/committee/lift-recusal.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { committeeAddress } from "./committee-addresses.ts";
import { useCommitteeCrumbs } from "./committee-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.committee.lifting.title(data?.name ?? "", data?.candidate ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "recusal.lift");
  const { id = "", recusalId } = args.params;
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const live = (await recusalsOf(tx, id)).filter(({ liftedAt }) => liftedAt === null);
    const { name, candidate } = found(live.find((one) => one.id === recusalId));
    return { selection: { id, name: selection.name }, name, candidate };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const { id = "", recusalId } = args.params;
  return submit(args, "recusal.lift", liftRecusal, () => doneAt(committeeAddress(id), "leve"), { recusalId });
};

export default function RecusalLift() {
  const { selection, name, candidate } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().committee.lifting;
  return (
    <ConfirmPage
      title={text.title(name, candidate)}
      crumbs={useCommitteeCrumbs(selection)}
      consequences={[text.back, text.quorum]}
      undo={text.undo}
      confirm={text.confirm}
      cancelTo={committeeAddress(selection.id)}
      refusal={refusal}
    >
      <TextArea name="reason" label={text.reason} required rows={3} maxLength={2000} />
    </ConfirmPage>
  );
}

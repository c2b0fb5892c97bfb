import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { entryById } from "../../../db/queries/journal.ts";
import { doneAt } from "../../http/done.ts";
import { submit } from "../../http/form.ts";
import { found } from "../../http/visit.ts";
import { undoMovement } from "../../services/funding/undo-movement.ts";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import { Field } from "../../ui/field.tsx";
import { money as euros } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, useMoneyCrumbs } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.journal.undoTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { context, contract, today } = await loadMoney(args, "payment.record");
  const entry = await context.read((tx) => entryById(tx, contract.id, args.params.entryId ?? ""));
  return { contract, today, entry: found(entry) };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId, entryId } = args.params;
  const then = ({ id }: { id: string }) => doneAt(`/contrats/${contractId}/mouvements/${id}`, "annule");
  return submit(args, "payment.record", undoMovement, then, { contractId, entryId });
};

export default function UndoEntry() {
  const { contract, entry, today } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const all = useText().money;
  const text = all.journal;
  const locale = useLocale();
  const here = contractAddress(contract, `/mouvements/${entry.id}`);
  return (
    <ConfirmPage
      title={text.undoTitle}
      crumbs={useMoneyCrumbs({ of: contract, below: [{ to: here, label: text.kinds[entry.kind] }] })}
      consequences={[text.undoDoes(text.kinds[entry.kind], euros(entry.cents, locale), entry.investor), text.undoOnly]}
      undo={text.undoUndo}
      confirm={text.confirm}
      cancelTo={here}
      refusal={refusal}
    >
      <Field
        name="valueOn"
        type="date"
        label={text.undoOn}
        hint={text.undoHint}
        required
        min={entry.valueOn}
        max={today}
        defaultValue={entry.valueOn}
      />
      <TextArea name="reason" label={all.reason} required maxLength={1000} />
    </ConfirmPage>
  );
}

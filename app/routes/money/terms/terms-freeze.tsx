import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { found } from "../../../http/visit.ts";
import { freezeTerms } from "../../../services/repayment/freeze-terms.ts";
import { readTermsVersions } from "../../../services/repayment/read-terms-file.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { day } from "../../../ui/format.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadResults, roomAddress, useRoomCrumbs } from "../measure-room.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.repayment.freeze.title(data?.draft.version ?? 1));

export async function loader(args: LoaderFunctionArgs) {
  const { context, room, contract } = await loadResults(args, "terms.freeze");
  const versions = await context.read((tx) => readTermsVersions(tx, room.id));
  const { version, hash, effectiveFrom } = found(versions.find(({ frozenAt, terms }) => frozenAt === null && terms));
  return { room, contract, draft: { version, hash, effectiveFrom } };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "" } = args.params;
  const then = () => doneAt(roomAddress(contractId, "conditions"), "gelees");
  return submit(args, "terms.freeze", freezeTerms, then, { contractId });
};

/** Asks once before payments are computed by a version of the terms. */
export default function TermsFreeze() {
  const { room, draft } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { freeze: text, terms } = useText().repayment;
  const back = roomAddress(room.id, "conditions");
  return (
    <ConfirmPage
      title={text.title(draft.version)}
      crumbs={useRoomCrumbs(room, [{ to: back, label: terms.title }])}
      consequences={[
        text.computed(day(draft.effectiveFrom, useLocale())),
        <>
          {text.hash} <code className="break-all">{draft.hash}</code>
        </>,
        text.shown,
      ]}
      undo={text.undo}
      confirm={text.confirm}
      kind="primary"
      cancelTo={back}
      refusal={refusal}
    >
      <input type="hidden" name="hash" value={draft.hash} />
    </ConfirmPage>
  );
}

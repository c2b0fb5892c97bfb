import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { commitmentsOf } from "../../../../db/queries/funding.ts";
import { dueLines } from "../../../../db/queries/repayment.ts";
import { sum } from "../../../domain/money.ts";
import { readReplay } from "../../../http/as-of.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { issueNotice } from "../../../services/repayment/issue-notice.ts";
import { readEvaluation } from "../../../services/repayment/read-evaluation.ts";
import { toldDues } from "../../../services/repayment/told-dues.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import { money } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "../measure-room.tsx";
import { DifferenceTable } from "./difference-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.repayment.notice.newTitle);

const replacedIn = (request: Request): number | null => {
  const asked = new URL(request.url).searchParams.get("remplace") ?? "";
  return /^\d{1,5}$/.test(asked) ? Number(asked) : null;
};

export async function loader(args: LoaderFunctionArgs) {
  const { context, room, contract } = await loadResults(args, "due.issue");
  const asOf = readReplay(args).on ?? context.today;
  const supersedes = replacedIn(args.request);
  const { told, inputsHash, names } = await context.read(async (tx) => {
    const found = await readEvaluation(tx, room.id, { on: asOf, zone: context.zone });
    const live = await dueLines(tx, room.id, { live: true });
    return {
      ...{ inputsHash: found.inputsHash, told: toldDues(found.evaluation?.dues ?? [], live, supersedes) },
      names: new Map((await commitmentsOf(tx, room.id)).map(({ number, investor }) => [number, investor])),
    };
  });
  const investorOf = (commitment: number) => ({ commitment, investor: names.get(commitment) ?? "" });
  const rows = told.map(({ key, due, before, differenceCents }) => ({
    ...{ key, differenceCents, cents: due?.cents ?? null, beforeCents: before?.cents ?? null },
    ...investorOf(due?.commitment ?? before?.commitment ?? 0),
    component: due?.line.component ?? before?.kind ?? "capital",
    payer: due?.payer ?? before?.payer ?? "",
  }));
  return { room, contract, asOf, supersedes, inputsHash, rows };
}

export const action = (args: ActionFunctionArgs) => {
  const { contractId = "" } = args.params;
  const supersedes = replacedIn(args.request);
  const then = (number: number) => doneAt(roomAddress(contractId, `decomptes/${number}`), "decompte");
  return submit(args, "due.issue", issueNotice, then, { contractId, supersedes });
};

/** Shows what a notice will say, and what it changes, before it is issued. */
export default function NewNotice() {
  const { room, asOf, supersedes, inputsHash, rows } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { repayment, ui } = useText();
  const text = repayment.notice;
  const locale = useLocale();
  const back = roomAddress(room.id, "echeances");
  const isSame = rows.every(({ differenceCents }) => differenceCents === 0n);
  const total = money(sum(rows.map(({ differenceCents }) => differenceCents)), locale);
  const lead = isSame
    ? supersedes === null
      ? text.nothing
      : text.same
    : supersedes === null
      ? text.newLead(total, rows.length)
      : text.replaceLead(total);
  return (
    <RoomPage
      room={room}
      title={supersedes === null ? text.newTitle : text.replaceTitle(supersedes)}
      lead={lead}
      under={[{ to: back, label: repayment.dues.title }]}
    >
      <DifferenceTable rows={rows} isCorrection={supersedes !== null} />
      {!isSame && (
        <div className="mt-6">
          <Form refusal={refusal}>
            <input type="hidden" name="asOf" value={asOf} />
            <input type="hidden" name="inputsHash" value={inputsHash} />
            {supersedes !== null && <TextArea name="reason" label={text.reason} maxLength={2000} required />}
            <p>{text.undo}</p>
            <div className="flex flex-wrap gap-2">
              <Button>{text.save}</Button>
              <LinkButton to={back}>{ui.cancel}</LinkButton>
            </div>
          </Form>
        </div>
      )}
    </RoomPage>
  );
}

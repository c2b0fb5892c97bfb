import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { seatsOf } from "../../../../db/queries/committee.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { recuse } from "../../../services/selection/committee/recuse.ts";
import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { titleOf } from "../../../ui/title.ts";
import { useFileCrumbs } from "../file/file-page.tsx";
import { headOf, loadFile } from "../file/load-file.ts";
import { committeeAddress } from "./committee-addresses.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.committee.leaving.titleOther(data?.candidate.name ?? ""));

export async function loader(args: LoaderFunctionArgs) {
  const { context, ...file } = await loadFile(args, "recusal.record");
  const { role, personId } = context.viewer;
  const seats = role === "committee" ? [] : await context.read((tx) => seatsOf(tx, file.selection.id));
  const others = seats.filter((seat) => seat.personId !== personId);
  const people = others.map(({ personId: value, name: label }) => ({ value, label }));
  return { ...headOf(file), people, me: personId, isMember: role === "committee" };
}

export const action = (args: ActionFunctionArgs) => {
  const { id = "", candidacyId } = args.params;
  const then = () => doneAt(committeeAddress(id), "deporte");
  return submit(args, "recusal.record", recuse, then, { candidacyId });
};

export default function Recusal() {
  const { selection, candidate, people, me, isMember } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().committee.leaving;
  return (
    <ConfirmPage
      title={isMember ? text.title(candidate.name) : text.titleOther(candidate.name)}
      crumbs={useFileCrumbs({ selection, candidate })}
      consequences={isMember ? [text.goneMe, text.votesMe, text.quorumMe] : [text.gone, text.votes, text.quorum]}
      undo={text.undo}
      confirm={isMember ? text.confirmMe : text.confirm}
      cancelTo={committeeAddress(selection.id)}
      refusal={refusal}
    >
      {!isMember && (
        <Select name="personId" label={text.person} options={[...people, { value: me, label: text.me }]} required />
      )}
      <TextArea name="reason" label={text.reason} hint={text.reasonHint} required rows={3} maxLength={2000} />
    </ConfirmPage>
  );
}

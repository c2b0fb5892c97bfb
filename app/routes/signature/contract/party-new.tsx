import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { searchInstitutions } from "../../../../db/queries/institution-search.ts";
import { precondition } from "../../../domain/errors.ts";
import { doneAt } from "../../../http/done.ts";
import { submit } from "../../../http/form.ts";
import { addParty } from "../../../services/signature/contract/add-party.ts";
import { proposedParties } from "../../../services/signature/contract/proposed-parties.ts";
import { RefusalSummary } from "../../../ui/refusal-summary.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { contractAddress } from "./contract-addresses.ts";
import { ContractPage } from "./contract-page.tsx";
import { loadKnownContract } from "./load-contract.ts";
import { OtherParty } from "./other-party.tsx";
import { ProposedTable } from "./proposed-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.contract.parties.addTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { context, selection, stop, contract } = await loadKnownContract(args, "contract.record");
  if (stop) throw precondition(stop);
  const typed = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const { proposed, found } = await context.read(async (tx) => ({
    proposed: await proposedParties(tx, contract, context.today),
    found: typed === "" ? null : await searchInstitutions(tx, typed, 20),
  }));
  return { selection, proposed, typed, found: found?.map(({ id, name }) => ({ id, name })) ?? null };
}

export const action = (args: ActionFunctionArgs) => {
  const selectionId = args.params.id ?? "";
  return submit(args, "contract.record", addParty, () => doneAt(contractAddress(selectionId), "partie"), {
    selectionId,
  });
};

/** Those proposed, each added by one button; any other institution by a search. */
export default function NewParty() {
  const { selection, proposed, typed, found } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText().contract.parties;
  return (
    <ContractPage selection={selection} title={text.addTitle} lead={text.addLead}>
      {refusal && <RefusalSummary refusal={refusal} prefix="champ" />}
      <Section title={text.proposed}>
        <p className="mb-3 max-w-[60em] text-sm text-soft">{text.proposedWhy}</p>
        <ProposedTable proposed={proposed} />
      </Section>
      <Section title={text.other}>
        <OtherParty typed={typed} found={found} />
      </Section>
    </ContractPage>
  );
}

import { EmptyState } from "../../../ui/empty-state.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { useText } from "../../../ui/text.tsx";
import { contractAddress } from "./contract-addresses.ts";
import type { People } from "./load-parties.ts";
import { SignatoryTable } from "./signatory-table.tsx";

interface PartyListProps {
  selectionId: string;
  people: People;
  mayRecord: boolean;
  /** Something may still be added to the contract. */
  isOpen: boolean;
}

/** Each party with who acts for it, then those that left. */
export function PartyList({ selectionId, people, mayRecord, isOpen }: PartyListProps) {
  const text = useText().contract;
  const { parties: words, signatories } = text;
  const live = people.parties.filter(({ withdrawnAt }) => withdrawnAt === null);
  const gone = people.parties.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const to = (part: string) => contractAddress(selectionId, part);
  return (
    <>
      {live.length === 0 && <EmptyState title={words.none}>{words.noneWhy}</EmptyState>}
      {live.map((party) => (
        <section key={party.id} aria-label={party.name} className="mt-7 first:mt-0">
          <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
            <h3 className="min-w-0 font-semibold break-words">
              {party.name}
              <span className="font-normal text-soft">, {words.capacities[party.capacity]}</span>
            </h3>
            {mayRecord && (
              <div data-screen className="flex flex-wrap gap-2">
                <LinkButton to={to(`parties/${party.id}/signataires/nouveau`)}>
                  <span aria-hidden="true">{signatories.add}</span>
                  <span className="sr-only">{signatories.addOf(party.name)}</span>
                </LinkButton>
                <LinkButton to={to(`parties/${party.id}/retrait`)}>
                  <span aria-hidden="true">{words.withdraw}</span>
                  <span className="sr-only">{words.withdrawOf(party.name)}</span>
                </LinkButton>
              </div>
            )}
          </div>
          <SignatoryTable {...{ selectionId, party, mayRecord, isOpen }} mayInvite={people.mayInvite} />
          {party.withdrawn.length > 0 && (
            <ul className="mt-2 text-sm text-soft">
              {party.withdrawn.map(({ id, name, withdrawnReason }) => (
                <li key={id}>{signatories.gone(name, withdrawnReason ?? "")}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      {gone.length > 0 && (
        <ul className="mt-6 text-sm text-soft">
          {gone.map(({ id, name, capacity, withdrawnAt }) => (
            <li key={id}>
              {words.gone(name, words.capacities[capacity])} <MomentText at={withdrawnAt ?? ""} />.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import type { PartyRow } from "../../../../db/queries/contract.ts";
import { type OrderedSignatory, steps } from "../../../domain/signature/order.ts";
import type { Duty } from "../../../domain/signature/words.ts";

/** People who act at the same time, with who may stand in for each. */
export interface Turn {
  duty: Duty;
  people: { name: string; party: string; substitutes: string[] }[];
}

/** The order in which people will be asked, approvals first. */
export function turnsOf(parties: readonly PartyRow[]): Turn[] {
  const people = parties.flatMap((party) => party.signatories.map((one) => ({ ...one, party: party.name })));
  const known = new Map(people.map((one) => [one.id, one]));
  const ordered: OrderedSignatory[] = people.map(({ id, partyId, duty, rank, substituteFor, name }) => {
    return { id, partyId, duty, rank, substituteFor, name, withdrawn: false };
  });
  const turns = new Map<string, Turn>();
  for (const { id, duty, rank, memberIds } of steps(ordered, [])) {
    const key = `${duty} ${rank}`;
    const turn = turns.get(key) ?? { duty, people: [] };
    const { name, party } = known.get(id) as (typeof people)[number];
    const substitutes = memberIds.filter((member) => member !== id).map((member) => known.get(member)?.name ?? "");
    turn.people.push({ name, party, substitutes });
    turns.set(key, turn);
  }
  return [...turns.values()];
}

/** What the order still lacks before anybody may sign. */
export function lacksOf(parties: readonly PartyRow[]) {
  const live = parties.filter(({ withdrawnAt }) => withdrawnAt === null);
  return {
    payer: !live.some(({ capacity }) => capacity === "payer"),
    investor: !live.some(({ capacity }) => capacity === "investor"),
    signers: live.filter(({ signatories }) => !signatories.some(({ duty }) => duty === "sign")).map(({ name }) => name),
  };
}

import type { Role } from "../../../app/domain/access/roles.ts";
import type { Context } from "../../../app/services/context.ts";
import { recordCommitment } from "../../../app/services/funding/record-commitment.ts";
import { commitmentsOf } from "../../../db/queries/funding.ts";
import type { TestDatabase } from "../../database.ts";
import { type Convened, convenedCall } from "../selection/convened.ts";
import { type LaidContract, laidContract } from "../signature/laid-contract.ts";

/** The day the money is looked at, a Tuesday; the contract was signed the Thursday before. */
export const moneyDay = "2026-12-22";

export interface RunningContract extends Convened {
  contractId: string;
  /** The investors in order of their commitments. */
  investors: { partyId: string; institutionId: string; candidacyId: string; name: string }[];
  /** Commitments by number, once `commit` has recorded them. */
  commitments: { id: string; number: number }[];
  laid: LaidContract;
  finance(today?: string): Context;
  /** Reads or writes past every guard, as the operator would. */
  sql: LaidContract["sql"];
}

/**
 * A contract signed by everybody, with two investors more than the one who has an account, each with a verdict that day.
 * `cents`: what each promises, none by default.
 */
export async function runningContract(db: TestDatabase, cents: readonly bigint[] = []): Promise<RunningContract> {
  const call = await convenedCall(db);
  const laid = await laidContract(db, call, "2026-12-15T08:00:00Z");
  const legal = call.as("legal").viewer.personId;
  const first = call.as("signatory").viewer;
  const others = call.kept.filter((id) => id !== first.candidacyId).slice(0, 2);
  for (const candidacyId of others)
    await laid.sql(`insert into contract_party (contract_id, institution_id, capacity, candidacy_id, added_by)
      select '${laid.contractId}', c.institution_id, 'investor', c.id, '${legal}' from candidacy c where c.id = '${candidacyId}'`);
  await laid.move("sign", "signing", "signed", "2026-12-17T16:00:00Z");
  const rows =
    await laid.sql(`select p.id as "partyId", p.institution_id as "institutionId", p.candidacy_id as "candidacyId", i.name
    from contract_party p join institution i on i.id = p.institution_id where p.contract_id = '${laid.contractId}' and p.capacity = 'investor'
    order by p.added_at, p.id`);
  const investors = rows as unknown as RunningContract["investors"];
  const finance = (today = moneyDay) => call.as("finance", { today });
  for (const [i, one] of cents.entries())
    await recordCommitment(finance(), {
      ...{ contractId: laid.contractId, partyId: investors[i]?.partyId, classCode: "A" },
      ...{ amount: `${one / 100n},${String(one % 100n).padStart(2, "0")}`, committedOn: "2026-12-17" },
    });
  const commitments = await finance().read((tx) => commitmentsOf(tx, laid.contractId));
  return {
    ...{ ...call, contractId: laid.contractId, investors, laid, finance, sql: laid.sql },
    commitments: commitments.map(({ id, number }) => ({ id, number })),
    as: (role: Role, more) => call.as(role, { today: moneyDay, ...more }),
  };
}

import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import {
  contract,
  contractParty,
  contractVersion,
  institution,
  partyNotification,
  signatory,
  signature,
  signatureOverride,
} from "../schema/index.ts";

/** The contract of a selection as the gate looks at it; null before there is one, or where the viewer may not see it. */
export async function contractFile(tx: Tx, selectionId: string) {
  // A role that reads no contract is answered as where there is none.
  const [may] = await tx.execute<{ read: boolean }>(sql`select has_table_privilege('contract', 'select') as read`);
  if (!may?.read) return null;
  const [deal] = await tx.select().from(contract).where(eq(contract.selectionId, selectionId));
  if (!deal) return null;
  const [newest] = await tx
    .select({ id: contractVersion.id, sha256: contractVersion.documentSha256, finalAt: contractVersion.finalAt })
    .from(contractVersion)
    .where(eq(contractVersion.contractId, deal.id))
    .orderBy(desc(contractVersion.number))
    .limit(1);
  const parties = await tx
    .select({ party: contractParty, name: institution.name, notifiedOn: partyNotification.notifiedOn })
    .from(contractParty)
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .leftJoin(
      partyNotification,
      and(eq(partyNotification.partyId, contractParty.id), isNull(partyNotification.supersededAt)),
    )
    .where(and(eq(contractParty.contractId, deal.id), isNull(contractParty.withdrawnAt)))
    .orderBy(asc(contractParty.addedAt), asc(contractParty.id));
  const people = await tx
    .select({ one: signatory })
    .from(signatory)
    .innerJoin(contractParty, eq(contractParty.id, signatory.partyId))
    .where(and(eq(contractParty.contractId, deal.id), isNull(contractParty.withdrawnAt)))
    .orderBy(asc(signatory.rank), asc(signatory.id));
  const final = newest?.finalAt ? newest : null;
  const ends = final
    ? await tx
        .select()
        .from(signature)
        .where(and(eq(signature.versionId, final.id), isNull(signature.supersededAt)))
        .orderBy(asc(signature.recordedAt), asc(signature.id))
    : [];
  const overrides = final
    ? await tx
        .select()
        .from(signatureOverride)
        .where(eq(signatureOverride.versionId, final.id))
        .orderBy(desc(signatureOverride.onDay))
    : [];
  return {
    ...{ deal, final, ends, overrides },
    parties: parties.map(({ party, ...more }) => ({ ...party, ...more })),
    signatories: people.map(({ one }) => one),
  };
}
export type ContractFile = NonNullable<Awaited<ReturnType<typeof contractFile>>>;

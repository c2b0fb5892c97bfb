import { admitPerson } from "../../../app/cli/seed/people.ts";
import type { Resources } from "../../../app/http/resources.ts";
import { context, type TestDatabase, viewer } from "../../database.ts";
import { type SignatoryName, type SigningWorld, signingDay } from "./signing-world.ts";

/** A signatory with an account of their own, by the address they were named with. */
export async function ownContext(db: TestDatabase, world: SigningWorld, who: SignatoryName) {
  const person = { name: who, email: `${who}@exemple.test`, role: "signatory" } as const;
  const tie = { institutionId: null, candidacyId: world.candidacyId, expiresAt: "2027-06-01T00:00:00Z" };
  const personId = await admitPerson({ jobs: db.jobs } as Resources, person, tie);
  const { institutionId } = await institutionOf(db, world);
  const one = viewer("signatory", { ...person, personId, candidacyId: world.candidacyId, institutionId });
  return context(db, one, { today: signingDay, now: new Date().toISOString() });
}

/** Somebody who approves or signs for a party that is no candidate, with an account tied to its institution alone. */
export async function partyContext(db: TestDatabase, world: SigningWorld, who: SignatoryName) {
  const [party] = await db.owner.execute<{ id: string; institutionId: string }>(
    `select p.id, p.institution_id as "institutionId" from contract_party p join signatory s on s.party_id = p.id where s.id = '${world.ids[who]}'`,
  );
  const { id: partyId, institutionId } = party as { id: string; institutionId: string };
  const person = { name: who, email: `${who}@exemple.test`, role: "signatory" } as const;
  const tie = { institutionId, candidacyId: null, expiresAt: "2027-06-01T00:00:00Z" };
  const personId = await admitPerson({ jobs: db.jobs } as Resources, person, tie);
  const one = viewer("signatory", { ...person, personId, institutionId, candidacyId: null });
  return { partyId, as: context(db, one, { today: signingDay, now: new Date().toISOString() }) };
}

async function institutionOf(db: TestDatabase, { candidacyId }: SigningWorld) {
  const [row] = await db.owner.execute<{ institutionId: string }>(
    `select institution_id as "institutionId" from candidacy where id = '${candidacyId}'`,
  );
  return row as { institutionId: string };
}

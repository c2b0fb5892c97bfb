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

async function institutionOf(db: TestDatabase, { candidacyId }: SigningWorld) {
  const [row] = await db.owner.execute<{ institutionId: string }>(
    `select institution_id as "institutionId" from candidacy where id = '${candidacyId}'`,
  );
  return row as { institutionId: string };
}

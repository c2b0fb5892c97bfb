import { asMachine } from "../../../db/as-viewer.ts";
import { hashPassword } from "../../adapters/password-hash.ts";
import { demonstrationPassword } from "../../domain/access/demonstration.ts";
import type { Role } from "../../domain/access/roles.ts";
import type { Resources } from "../../http/resources.ts";
import { admit } from "../../services/access/admit.ts";

/** Gives an invented person their role and an account with the demonstration password. Returns their id. */
export async function admitPerson(
  resources: Pick<Resources, "jobs">,
  { name, email, role }: { name: string; email: string; role: Role },
  tie: { institutionId: string | null; candidacyId: string | null; expiresAt: string | null },
): Promise<string> {
  const passwordHash = await hashPassword(demonstrationPassword);
  const machine = { role: "system", actor: "cli:seed" } as const;
  return asMachine(resources.jobs, machine, { action: "seed" }, (tx) =>
    admit(tx, { name, email, role, ...tie, locale: "fr", passwordHash }),
  );
}

import { sql } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import type { Role } from "../../domain/access/roles.ts";
import { dayAt } from "../../domain/day.ts";
import { serviceContext } from "../../http/open-visit.ts";
import type { Resources } from "../../http/resources.ts";
import type { Context } from "../../services/context.ts";
import { chapters, people } from "./cast.ts";
import { admitPerson } from "./people.ts";
import { recordCall } from "./record-call.ts";
import { recordChapter } from "./record-chapter.ts";
import { seatMember } from "./seat-member.ts";

/**
 * Plays the demonstration world into an empty database, through the services, as the finance officer. Does
 * nothing where somebody already has an account.
 */
export async function seedDemonstration(resources: Resources, say: (line: string) => void): Promise<void> {
  const machine = { role: "system", actor: "cli:seed" } as const;
  const [known] = await asMachine(resources.jobs, machine, { action: "seed" }, (tx) =>
    tx.execute<{ people: number }>(sql`select count(*)::int as people from person`),
  );
  if ((known?.people ?? 0) > 0) return;
  const [officer, ...others] = people;
  const claire = await admitPerson(resources, officer, untied);
  const context = contextOf(resources, claire);
  const store = openFileStore(resources.configuration.dataFolder);
  const ids = new Map<string, string>();
  for (const chapter of chapters) await recordChapter(context, store, chapter, ids);
  say(`${ids.size} établissements inventés, leurs liens, leurs activités et leurs pièces.`);
  const { selectionId, candidacies } = await recordCall(context, ids);
  say("Le projet « Relais familial » et une sélection de dix candidatures.");
  const admitted = new Map<Role, string>();
  for (const person of others)
    admitted.set(person.role, await admitPerson(resources, person, tieOf(person, ids, candidacies)));
  const solange = contextOf(resources, admitted.get("committee") ?? "", "committee");
  await seatMember(context, solange, selectionId);
}

const untied = { institutionId: null, candidacyId: null, expiresAt: null };
const yearMs = 365 * 86_400_000;

/** Investors and evaluators are tied to an institution; respondents and signatories to one file, for a year. */
function tieOf(person: (typeof people)[number], ids: Map<string, string>, candidacies: Map<string, string>) {
  if (person.institution === null) return untied;
  if (person.role !== "respondent" && person.role !== "signatory") {
    return { ...untied, institutionId: ids.get(person.institution) ?? null };
  }
  const expiresAt = new Date(Date.now() + yearMs).toISOString();
  return { institutionId: null, candidacyId: candidacies.get(person.institution) ?? null, expiresAt };
}

/** A service context of the person of the cast in a role. */
function contextOf(resources: Resources, personId: string, role: Role = "finance"): Context {
  const { name, email } = people.find((one) => one.role === role) ?? people[0];
  const now = new Date().toISOString();
  const viewer = { personId, name, email, role, institutionId: null, candidacyId: null };
  const { timeZone, holidays: zone } = resources.configuration;
  return serviceContext(resources, viewer, {
    now,
    today: dayAt(now, timeZone),
    zone,
    requestId: "seed",
    provedAt: now,
  });
}

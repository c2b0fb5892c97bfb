import { seedDemonstration } from "../../../app/cli/seed/index.ts";
import type { Role } from "../../../app/domain/access/roles.ts";
import { underRule } from "../../../app/domain/selection/change-grid.ts";
import { gridHash } from "../../../app/domain/selection/grid-hash.ts";
import type { Resources } from "../../../app/http/resources.ts";
import type { Context } from "../../../app/services/context.ts";
import { choosePerimeter } from "../../../app/services/selection/choose-perimeter.ts";
import { openCall } from "../../../app/services/selection/open-call.ts";
import { advance } from "../../../app/services/selection/procedure/advance.ts";
import { gridVersion } from "../../../db/queries/grid.ts";
import { candidatesOf, selectionById } from "../../../db/queries/selection.ts";
import { asMachine, context, type TestDatabase } from "../../database.ts";

/** The demonstration's selection and people, for tests of what happens after its opening. */
export interface Played {
  selectionId: string;
  /** A service context of the demonstration's person in a role, at this very moment. */
  as(role: Role, more?: { today?: string }): Context;
  /** The candidacy and the institution of a candidate, by name. */
  candidate(name: string): { candidacyId: string; institutionId: string };
}

/** Seeds the demonstration and opens its call at a perimeter; `until`: how far the procedure is taken. */
export async function playedCall(
  db: TestDatabase,
  perimeter: string,
  until: "open" | "screening" | "reply" = "screening",
): Promise<Played> {
  const configuration = { timeZone: "Europe/Paris", dataFolder: "/tmp/tamis-played-test" };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  const people = await asMachine(db.jobs, { role: "system", actor: "cli:test" }, { action: "read" }, (tx) =>
    tx.execute<{ id: string; role: Role; institution: string | null; candidacy: string | null; email: string }>(
      `select p.id, p.email, g.role, coalesce(g.institution_id, c.institution_id) as institution, g.candidacy_id as candidacy
        from person p join role_grant g on g.person_id = p.id left join candidacy c on c.id = g.candidacy_id`,
    ),
  );
  const as: Played["as"] = (role, { today = "2026-11-24" } = {}) => {
    const person = people.find((one) => one.role === role);
    if (!person) throw new Error(`nobody is ${role}`);
    const { id: personId, email, institution: institutionId, candidacy: candidacyId } = person;
    const viewer = { personId, name: `Demo ${role}`, email, role, institutionId, candidacyId };
    return context(db, viewer, { today, now: new Date().toISOString() });
  };
  const finance = as("finance");
  const [call] = await finance.read((tx) => tx.execute<{ id: string }>("select id from selection"));
  const selectionId = (call as { id: string }).id;
  const candidates = await finance.read((tx) => candidatesOf(tx, selectionId));
  await choosePerimeter(finance, { selectionId, perimeter });
  const version = await finance.read((tx) => gridVersion(tx, selectionId));
  const file = await finance.read((tx) => selectionById(tx, selectionId));
  if (!version || !file) throw new Error("no grid");
  const hash = gridHash(underRule(version.content, file.rule));
  await openCall(as("finance"), { selectionId, revision: version.revision, hash });
  if (until !== "open") await advance(as("finance"), { selectionId, act: "screen" });
  if (until === "reply") await advance(as("finance"), { selectionId, act: "hear" });
  return {
    selectionId,
    as,
    candidate(name) {
      const found = candidates.find((one) => one.name === name);
      if (!found) throw new Error(`no candidate « ${name} »`);
      return { candidacyId: found.candidacyId, institutionId: found.institutionId };
    },
  };
}

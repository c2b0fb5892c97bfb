import { sql } from "drizzle-orm";
import type { TestDatabase } from "../database.ts";
import { other, own } from "../guards/ground.ts";

/** Two institutions, each with its file in a selection of its own. */
export async function sampleFiles(db: TestDatabase): Promise<{ own: typeof own; other: typeof other }> {
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    for (const { institution, candidacy } of [own, other]) {
      await tx.execute(
        sql`insert into institution (id, name, country) values (${institution}, 'Banque d’essai', 'FR')`,
      );
      await tx.execute(sql`insert into programme (id, name, purpose, population, territories, audiences, budget_cents)
        values (${institution}, 'Projet', 'essai', 'essai', '{FR-33}', '{families}', 1)`);
      await tx.execute(
        sql`insert into selection (id, programme_id, name, rule) values (${institution}, ${institution}, 'Appel', '{}')`,
      );
      await tx.execute(
        sql`insert into candidacy (id, selection_id, institution_id) values (${candidacy}, ${institution}, ${institution})`,
      );
    }
  });
  return { own, other };
}

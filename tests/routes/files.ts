import { sql } from "drizzle-orm";
import type { TestDatabase } from "../database.ts";
import { other, own } from "../guards/ground.ts";

export const ownName = "Aubrac";
export const otherName = "Bellevue";

/** Two institutions, each with its file in a selection of its own. */
export async function sampleFiles(db: TestDatabase): Promise<{ own: typeof own; other: typeof other }> {
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    for (const [name, { institution, candidacy }] of [
      [ownName, own],
      [otherName, other],
    ] as const) {
      await tx.execute(
        sql`insert into institution (id, name, country) values (${institution}, ${`Banque ${name}`}, 'FR')`,
      );
      await tx.execute(sql`insert into programme (id, name, purpose, population, territories, audiences, budget_cents)
        values (${institution}, ${`Projet ${name}`}, 'essai', 'essai', '{FR-33}', '{families}', 1)`);
      await tx.execute(
        sql`insert into selection (id, programme_id, name, rule) values (${institution}, ${institution}, ${`Appel ${name}`}, '{}')`,
      );
      await tx.execute(
        sql`insert into candidacy (id, selection_id, institution_id) values (${candidacy}, ${institution}, ${institution})`,
      );
    }
  });
  return { own, other };
}

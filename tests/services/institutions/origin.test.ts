import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const finance = () => context(db, viewer("finance"));

async function originOf(name: string): Promise<string> {
  const { id } = await recordInstitution(finance(), { name, category: "holding", country: "FR" });
  const [row] = await finance().read((tx) =>
    tx.execute<{ source: string }>(sql`select source from institution where id = ${id}`),
  );
  return row?.source ?? "";
}

async function markSeed(mark: string): Promise<void> {
  const [row] = await db.owner.execute<{ name: string }>(sql`select quote_ident(current_database()) as name`);
  await db.owner.execute(sql.raw(`alter database ${row?.name} set tamis.demonstration = '${mark}'`));
}

test("what is recorded by hand is marked demonstration during the seed only", async () => {
  expect(await originOf("Société avant")).toBe("manual");
  await markSeed("started");
  expect(await originOf("Société inventée")).toBe("demo");
  await markSeed("complete");
  expect(await originOf("Société après")).toBe("manual");
});

test("nobody writes the mark, nor opens the seed by a setting of their own session", async () => {
  const insert = sql`insert into institution (name, country, category, source) values ('Fausse', 'FR', 'holding', 'demo')`;
  await expect(finance().write("institution.record", (tx) => tx.execute(insert))).rejects.toMatchObject({
    cause: { code: "23001" },
  });
  const claimed = finance().write("institution.record", async (tx) => {
    await tx.execute(sql`select set_config('tamis.demonstration', 'started', true)`);
    await tx.execute(insert);
  });
  await expect(claimed).rejects.toMatchObject({ cause: { code: "23001" } });
});

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { institution } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();

test("the login role may read no table before it has taken a role", async () => {
  await expect(db.app.execute(sql`select * from institution`)).rejects.toThrow();
});

test("finance writes, the audit log keeps who and what; a raw write without an actor is refused", async () => {
  const finance = context(db, viewer("finance"));
  await finance.write("institution.record", (tx) =>
    tx.insert(institution).values({ name: "Banque de l’Estuaire", country: "FR" }),
  );
  const auditor = context(db, viewer("auditor"));
  const log = await auditor.read((tx) => tx.execute(sql`select actor, action, table_name from audit_entry`));
  expect(log).toEqual([
    { actor: `person:${finance.viewer.personId}`, action: "institution.record", table_name: "institution" },
  ]);
  await expect(db.owner.execute(sql`insert into institution (name, country) values ('X', 'FR')`)).rejects.toMatchObject(
    { cause: { message: expect.stringContaining("needs an actor") } },
  );
});

import { expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { onGround } from "../../guards/on-ground.ts";
import { rowFailures } from "../../guards/rows.ts";

const db = testDatabase();

test("every table × every role × own and other rows × every act agrees with the page of rights", async () => {
  const { failures, tried } = await onGround(db.url, (sql) => rowFailures(sql));
  console.log(`rows: ${tried} attempts compared with the page of rights`);
  expect(failures).toEqual([]);
});

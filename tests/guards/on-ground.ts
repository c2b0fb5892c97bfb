import { closeDatabase, openDatabase } from "../../db/client.ts";
import { type Ground, prepare } from "./ground.ts";

const undone = new Error("undone");

/** Runs work as the owner over sample rows, then undoes everything. `before` mutates the database first. */
export async function onGround<T>(ownerUrl: string, work: (sql: Ground) => Promise<T>): Promise<T> {
  const db = openDatabase(ownerUrl, { max: 1, name: "tamis-guards" });
  let result: T | undefined;
  try {
    await db.$client.begin(async (sql) => {
      await prepare(sql);
      result = await work(sql);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  } finally {
    await closeDatabase(db);
  }
  return result as T;
}

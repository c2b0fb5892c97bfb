import { sql } from "drizzle-orm";
import type { Door } from "./door.ts";

/** What somebody does about their own account, or is refused at its door, enters the log under their name. */
export const logAct = (door: Pick<Door, "write">, action: string, personId: string) =>
  door.write(action, (tx) => tx.execute(sql`select tamis.log_event(${action}, ${personId}::text)`));

import { sql } from "drizzle-orm";
import { date, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A random primary key. */
export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`);

/** An instant with time zone, told as an ISO string. */
export const instant = () => timestamp({ withTimezone: true, mode: "string" });

/** The two times of a sourced assertion: when it was true, and when we knew it. */
export const twoTimes = () => ({
  validFrom: date({ mode: "string" }),
  validTo: date({ mode: "string" }),
  recordedAt: instant().notNull().defaultNow(),
  supersededAt: instant(),
  supersededBy: uuid(),
});

/** Where a fact comes from: `manual`, `gleif` or `demo`; with the import that brought it. */
export const origin = () => ({
  source: text({ enum: ["manual", "gleif", "demo"] })
    .notNull()
    .default("manual"),
  importId: uuid(),
});

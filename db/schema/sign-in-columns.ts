import { timestamp, uuid } from "drizzle-orm/pg-core";
import { authUser } from "./sign-in.ts";

/** Columns that the tables of the sign-in schema share. Functions: the two files name each other. */

export function moment() {
  return timestamp({ withTimezone: true, mode: "date" });
}

export function ownId() {
  return uuid().primaryKey().defaultRandom();
}

export function ownerId() {
  return uuid()
    .notNull()
    .references(() => authUser.id, { onDelete: "cascade" });
}

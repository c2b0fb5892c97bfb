import { bigint, uuid } from "drizzle-orm/pg-core";
import { person } from "./access.ts";
import { contract } from "./contract.ts";

/** An amount in cents of the contract's currency. */
export const cents = () => bigint({ mode: "bigint" });

/** Every row of the money says which contract it belongs to: its rights are that contract's. */
export const ofContract = () =>
  uuid()
    .notNull()
    .references(() => contract.id);

/** Who did it. */
export const ofPerson = () =>
  uuid()
    .notNull()
    .references(() => person.id);

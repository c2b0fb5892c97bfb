import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { acts } from "../../app/domain/selection/procedure.ts";
import { selectionStates } from "../../app/domain/selection/states.ts";
import { id, instant } from "./columns.ts";
import { selection } from "./selection.ts";

/** Each step a selection took: who moved it, when, from where to where. */
export const selectionMove = pgTable(
  "selection_move",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    act: text({ enum: acts }).notNull(),
    fromState: text({ enum: selectionStates }).notNull(),
    toState: text({ enum: selectionStates }).notNull(),
    /** Why, where the act asks for it. */
    reason: text().notNull().default(""),
    /** The row policies let everybody write their own id only; null = the portal, when what it was told ended the step. */
    movedBy: uuid(),
    movedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("selection_move_selection").on(t.selectionId),
    check("selection_move_moves", sql`${t.fromState} <> ${t.toState}`),
  ],
);

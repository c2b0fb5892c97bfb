import type { Message } from "../errors.ts";
import type { MovementKind } from "./movements.ts";

/** Why a movement is not undone by itself; null where it may be. */
export function undoStop(kind: MovementKind): Message | null {
  if (kind === "reverse") return { key: "reversalFinal" };
  // An answer stands in the call, a due in its notice: each is corrected where it was told.
  if (kind === "excuse") return { key: "undoExcuse" };
  return kind === "owe" ? { key: "undoOwe" } : null;
}

import type { ScreeningIndex } from "./index.ts";
import type { Affirmed } from "./offers.ts";
import { cellsIn } from "./question.ts";
import type { QualifyingActivity } from "./verdict.ts";

/** What an activity sells (asked products only), to whom and where. */
export type Sale = Pick<QualifyingActivity, "products" | "audiences" | "territories">;

export function isQualifying(affirmed: Affirmed): boolean {
  return affirmed.weight === "qualifying";
}

export function saleOf({ question }: ScreeningIndex, { activity, cells }: Pick<Affirmed, "activity" | "cells">): Sale {
  return {
    products: [...new Set(cellsIn(question, cells).map((cell) => cell.product))],
    audiences: activity.audiences,
    territories: activity.territories,
  };
}

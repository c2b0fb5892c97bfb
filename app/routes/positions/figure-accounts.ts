import type { AccountKind } from "../../domain/funding/accounts.ts";
import { type AccountFigure, figureSlugs } from "./figure-slugs.ts";

/** Which accounts make a figure, each with the sign that makes it positive. */
export const figureAccounts: Record<AccountFigure, Partial<Record<AccountKind, 1 | -1>>> = {
  committed: { committed: -1 },
  called: { receivable: 1, received: 1 },
  received: { received: 1 },
  uncalled: { uncalled: 1 },
  outstanding: { received: 1, paidCapital: 1 },
  repaid: { paidCapital: -1, paidReturn: -1 },
  owed: { owedCapital: -1, owedReturn: -1 },
};

/** The figure an address names; null when it names none. */
export const figureNamed = (slug: string): AccountFigure | null =>
  (Object.keys(figureSlugs) as AccountFigure[]).find((key) => figureSlugs[key] === slug) ?? null;

/**
 * Sourced relations between two institutions, always told `holder → held`:
 * owner → owned, parent → consolidated, central body → affiliate, head office → branch, manager → fund,
 * umbrella → sub-fund, master → feeder, subscriber → fund, seller → lender whose credit it sells
 * (`distribution`), refinancer → lender it refinances (`funding`).
 */
export const linkKinds = [
  "capital",
  "votes",
  "control",
  "consolidation",
  "joint_control",
  "affiliation",
  "branch",
  "fund_management",
  "sub_fund",
  "feeder",
  "fund_subscription",
  "distribution",
  "funding",
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Kinds that carry a share, in millionths of the whole (62 % = 620000); null = share unknown. */
export const sharedLinkKinds = ["capital", "votes", "fund_subscription"] as const satisfies readonly LinkKind[];

export const consolidationLevels = ["direct", "ultimate"] as const;
export type ConsolidationLevel = (typeof consolidationLevels)[number];

/**
 * What a statement says is fully known.
 * `parents(none)`: no parent company exists; `parents(listed)`: the named links are all its parents;
 * `parents(unnamed)`: a parent exists or may exist but is not named (never clears);
 * `holdings(complete)`: the named links are all it holds.
 */
export const statementKinds = ["parents", "holdings"] as const;
export type StatementKind = (typeof statementKinds)[number];
export const statementValues = ["none", "listed", "unnamed", "complete"] as const;
export type StatementValue = (typeof statementValues)[number];

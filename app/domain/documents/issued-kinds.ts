/** What the portal prints on demand. */
export const printedKinds = ["screening_report", "comparison", "minutes", "reasons_letter", "certificate"] as const;
export type PrintedKind = (typeof printedKinds)[number];

/** Printed by the legal team alone. */
export const legalKinds: readonly PrintedKind[] = ["certificate"];

/** What it keeps: what it prints, and the frozen file of a selection. */
export const issuedKinds = [...printedKinds, "archive"] as const;
export type IssuedKind = (typeof issuedKinds)[number];

/** What the portal prints and keeps. */
export const issuedKinds = ["screening_report", "comparison", "minutes", "reasons_letter"] as const;
export type IssuedKind = (typeof issuedKinds)[number];

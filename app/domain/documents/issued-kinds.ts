/** What the portal prints on demand. */
export const printedKinds = ["screening_report", "comparison", "minutes", "reasons_letter"] as const;
export type PrintedKind = (typeof printedKinds)[number];

/** What it prints and keeps; the last two end a signature and freeze its file. */
export const issuedKinds = [...printedKinds, "certificate", "archive"] as const;
export type IssuedKind = (typeof issuedKinds)[number];

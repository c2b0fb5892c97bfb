/** Kinds of evidence and how many months each stays valid by default (domain §5); null = until superseded. */
export const evidenceValidity = {
  policy: 96,
  kpi_report: 24,
  register_extract: 6,
  declaration: 12,
  accounts: 24,
  price_list: 12,
  legal_act: null,
  press: 12,
  other: 12,
} as const satisfies Record<string, number | null>;

export type EvidenceKind = keyof typeof evidenceValidity;
export const evidenceKinds = Object.keys(evidenceValidity) as [EvidenceKind, ...EvidenceKind[]];

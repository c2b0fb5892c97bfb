/** The identifiers an institution may carry. Unique by (kind, value) over all institutions. */
export const identifierKinds = ["lei", "siren", "siret", "bic", "cib", "vat", "national"] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

export const nameKinds = ["legal", "former", "trading", "acronym", "transliterated"] as const;
export type NameKind = (typeof nameKinds)[number];

/** Where a candidate answers. */
export const ownAddress = (candidacyId: string, part = ""): string =>
  `/dossiers/${candidacyId}/questionnaire${part ? `/${part}` : ""}`;
export const themeAddress = (candidacyId: string, theme: string): string => ownAddress(candidacyId, `themes/${theme}`);
export const joinedFileAddress = (pieceId: string): string => `/pieces-jointes/${pieceId}/fichier`;

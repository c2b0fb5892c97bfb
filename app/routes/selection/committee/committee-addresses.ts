export const committeeAddress = (selectionId: string, part = ""): string =>
  `/selections/${selectionId}/comite${part && `/${part}`}`;
export const rankingAddress = (selectionId: string): string => `/selections/${selectionId}/classement`;
export const sheetAddress = (selectionId: string, candidacyId: string, part = ""): string =>
  `/selections/${selectionId}/candidatures/${candidacyId}/notation${part && `/${part}`}`;
export const scoresAddress = (selectionId: string, candidacyId: string): string =>
  `/selections/${selectionId}/candidatures/${candidacyId}/notes`;
export const recusalAddress = (selectionId: string, candidacyId: string): string =>
  `/selections/${selectionId}/candidatures/${candidacyId}/deport`;
export const meetingAddress = (selectionId: string, number?: number, part = ""): string =>
  `/selections/${selectionId}/seances${number === undefined ? "" : `/${number}`}${part && `/${part}`}`;

/** A page of a selection's grid: the grid itself, or one of its parts. */
export const gridAddress = (selectionId: string, part = ""): string =>
  `/selections/${selectionId}/grille${part ? `/${part}` : ""}`;
export const criterionAddress = (selectionId: string, code: string, act = ""): string =>
  gridAddress(selectionId, `criteres/${encodeURIComponent(code)}${act ? `/${act}` : ""}`);

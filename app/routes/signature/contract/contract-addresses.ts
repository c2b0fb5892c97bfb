export const contractAddress = (selectionId: string, part = ""): string =>
  `/selections/${selectionId}/contrat${part && `/${part}`}`;
export const versionAddress = (selectionId: string, number: number, part = ""): string =>
  contractAddress(selectionId, `versions/${number}${part && `/${part}`}`);

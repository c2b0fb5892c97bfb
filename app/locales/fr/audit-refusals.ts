/** Sentences for proofs of the log that cannot be given. */
export const auditRefusals = {
  entryNotSealed:
    "Cette écriture n’est pas encore sous ce sceau : il s’en pose un toutes les trente secondes. Revenez dans un instant.",
  headUnknown: "Aucun sceau de l’arbre du journal ne porte ce numéro.",
  headsBackwards: "Le second sceau est plus ancien que le premier.",
};

/** Sentences for proofs of the log that cannot be given. */
export const auditRefusals = {
  entryNotSealed: "This entry is not under that seal yet: one is put every thirty seconds. Come back in a moment.",
  headUnknown: "No seal of the log’s tree bears this number.",
  headsBackwards: "The second seal is older than the first.",
};

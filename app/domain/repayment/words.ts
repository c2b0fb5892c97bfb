/** What is owed to an investor: money back, or a return on it. */
export const dueKinds = ["capital", "return"] as const;

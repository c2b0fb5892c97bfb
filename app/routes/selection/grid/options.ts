/** The values of a closed list with their words, as a field offers them. */
export const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, label: words[value] }));

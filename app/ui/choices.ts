/** What begins a line begins with a capital: « Sigle », « N° de TVA ». */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The values of a closed list with their words, as a field offers them: each begins a line. */
export const choices = <V extends string>(values: readonly V[], words: { readonly [value in V]: string }) =>
  values.map((value) => ({ value, label: capital(words[value]) }));

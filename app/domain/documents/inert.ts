/** What a spreadsheet takes for the start of a formula, after blanks, full-width forms included. */
const starts = /^[\s\u00a0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

/** The same words, which no spreadsheet computes: an apostrophe before what would start a formula. */
export function inert(words: string): string {
  return starts.test(words) ? `'${words}` : words;
}

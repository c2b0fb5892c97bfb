/** Thousands and decimals that cannot be taken for each other: « 1,234.50 », « 1.234,50 ». */
const both = /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$|^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/;
/** Two groups of thousands at least: « 1,250,000 ». One alone could be decimals. */
const thousands = /^\d{1,3}([.,])\d{3}(?:\1\d{3})+$/;
const plain = /^(\d+)(?:[.,](\d{1,2}))?$/;
const mostDigits = 13;

/**
 * Reads euros as people type them (« 2 700 000,50 », « 2,700,000.50 ») into cents, without floating point; null when
 * unreadable, also when a mark could be either thousands or decimals (« 1,234 »).
 */
export function parseEuros(typed: string): bigint | null {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, "");
  const marked = both.exec(text);
  const bare = thousands.test(text) ? text.replace(/[.,]/g, "") : text;
  const [units, decimals] = marked
    ? [marked[1] ?? marked[3], marked[2] ?? marked[4]]
    : (plain.exec(bare)?.slice(1) ?? []);
  const digits = units?.replace(/[.,]/g, "");
  if (digits === undefined || digits.length > mostDigits) return null;
  return BigInt(digits) * 100n + BigInt((decimals ?? "").padEnd(2, "0"));
}

/** Reads euros as people type them (« 2 700 000,50 ») into cents, without floating point; null when unreadable. */
export function parseEuros(typed: string): bigint | null {
  const text = typed.replace(/[\s\u00a0\u202f€]/g, "");
  const match = /^(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(text);
  return match ? BigInt(match[1] as string) * 100n + BigInt((match[2] ?? "").padEnd(2, "0")) : null;
}

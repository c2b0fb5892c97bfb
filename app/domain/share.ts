/** A share of a whole in millionths: 1 000 000 = 100 %. */
export const wholeMillionths = 1_000_000;

export type ShareReason = "shareFormat" | "shareTooPrecise" | "shareTooLarge";

/**
 * Reads a percentage as people type it (« 62,5 », « 62.5 % ») into millionths, without floating point.
 * At most four decimals of a per cent; 0 to 100.
 */
export function parseShare(typed: string): { ok: true; millionths: number } | { ok: false; reason: ShareReason } {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "").replace(/%$/, "");
  const match = /^(\d{1,9})(?:[.,](\d*))?$/.exec(text);
  if (!match) return { ok: false, reason: "shareFormat" };
  const decimals = (match[2] ?? "").replace(/0+$/, "");
  if (decimals.length > 4) return { ok: false, reason: "shareTooPrecise" };
  const millionths = Number(match[1]) * 10_000 + Number(decimals.padEnd(4, "0"));
  if (millionths > wholeMillionths) return { ok: false, reason: "shareTooLarge" };
  return { ok: true, millionths };
}

/** The percentage without its sign, shortest form, with the language's decimal mark: 625 000 → « 62,5 ». */
export function shareText(millionths: number, mark: "," | "." = ","): string {
  const whole = Math.trunc(millionths / 10_000);
  const decimals = String(millionths % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return decimals === "" ? String(whole) : `${whole}${mark}${decimals}`;
}

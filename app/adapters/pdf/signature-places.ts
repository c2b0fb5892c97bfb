/** A signature as the bytes of a file tell it: which bytes it covers, and what stands between them. */
export interface SignaturePlace {
  /** Where the second stretch ends: the length of the file when it was signed. */
  end: number;
  /** `Contents`, decoded; null when the gap is not exactly one hexadecimal string. */
  cms: Buffer | null;
  /** The two stretches, or null when they do not lie in the file as they must. */
  covered: [Buffer, Buffer] | null;
  subFilter: string | null;
  /** `M`, as told by the file. */
  told: string | null;
}

const mostSignatures = 16;
const largestCms = 2 * 1024 * 1024;
const blank = "[\\0\\t\\n\\f\\r ]";
const range = new RegExp(
  `^/ByteRange${blank}{0,8}\\[${blank}{0,8}(\\d{1,10})${blank}{1,8}(\\d{1,10})${blank}{1,8}(\\d{1,10})${blank}{1,8}(\\d{1,10})${blank}{0,80}\\]`,
);

/**
 * Every signature of a file from a place on, in the order of what they cover. Bytes are searched, not objects: what a
 * signature covers is told by bytes, and a broken file still says who signed. Null when there are too many.
 */
export function findSignatures(bytes: Buffer, from: number): SignaturePlace[] | null {
  const found: SignaturePlace[] = [];
  for (let at = bytes.indexOf("/ByteRange", from); at >= 0; at = bytes.indexOf("/ByteRange", at + 1)) {
    const numbers = range.exec(bytes.toString("latin1", at, at + 256));
    if (!numbers) continue;
    if (found.length >= mostSignatures) return null;
    found.push(placeOf(bytes, at, numbers.slice(1).map(Number) as [number, number, number, number]));
  }
  return found.sort((one, other) => one.end - other.end);
}

function placeOf(bytes: Buffer, at: number, [start, first, second, rest]: [number, number, number, number]) {
  const end = second + rest;
  const sound = start === 0 && first < second && end <= bytes.length;
  const cms = sound ? gapOf(bytes, first, second) : null;
  // Both keys are asked of the dictionary's neighbourhood only; they decide nothing about what was signed.
  const near = bytes.toString("latin1", Math.max(0, at - 1000), at + 1000);
  return {
    end,
    cms,
    covered: sound && cms ? ([bytes.subarray(0, first), bytes.subarray(second, end)] as [Buffer, Buffer]) : null,
    subFilter: /\/SubFilter[\0\t\n\f\r ]*\/([\w.]{1,40})/.exec(near)?.[1] ?? null,
    told: /\/M[\0\t\n\f\r ]*\((D:[^)]{4,40})\)/.exec(near)?.[1] ?? null,
  };
}

/** The gap must be the hexadecimal string of `Contents` and nothing beside it: whatever else lies there is unsigned. */
function gapOf(bytes: Buffer, from: number, to: number): Buffer | null {
  if (to - from < 4 || to - from > 2 * largestCms || bytes[from] !== 0x3c || bytes[to - 1] !== 0x3e) return null;
  if (!/\/Contents[\0\t\n\f\r ]*$/.test(bytes.toString("latin1", Math.max(0, from - 40), from))) return null;
  const hex = bytes.toString("latin1", from + 1, to - 1);
  return /^[0-9a-fA-F]*$/.test(hex) && hex.length % 2 === 0 ? Buffer.from(hex, "hex") : null;
}

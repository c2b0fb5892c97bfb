import { encode } from "uqr";

/** A QR code to draw: `path` fills its dark squares in a box of `size` by `size`, quiet zone included. */
export interface QrDrawing {
  size: number;
  path: string;
}

const quietZone = 4;

/** Draws words as a QR code. */
export function drawQrCode(words: string): QrDrawing {
  const { data, size } = encode(words, { ecc: "M", border: quietZone });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join("");
  return { size, path };
}

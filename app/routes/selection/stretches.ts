import type { Perimeter } from "../../domain/screening/facts.ts";

/** Perimeters next to each other with one and the same reason. */
export interface Stretch {
  from: Perimeter;
  to: Perimeter;
  reason: string;
}

/** The reasons of a row, told once for all the perimeters they hold at; empty when cleared everywhere. */
export function stretches(cells: readonly { code: Perimeter; reason: string | null }[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { code, reason } of cells) {
    const last = found.at(-1);
    if (reason === null) continue;
    if (last?.reason === reason) last.to = code;
    else found.push({ from: code, to: code, reason });
  }
  return found;
}

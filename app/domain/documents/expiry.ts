import type { Day } from "../day.ts";
import { type EvidenceKind, evidenceValidity } from "./evidence-kinds.ts";

/** The day a piece stops counting when nobody says otherwise: its date plus the months of its kind; null = never. */
export function defaultExpiry(kind: EvidenceKind, datedOn: Day): Day | null {
  const months = evidenceValidity[kind];
  if (months === null) return null;
  const [year, month, date] = datedOn.split("-").map(Number) as [number, number, number];
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${y}-${two(m)}-${two(Math.min(date, last))}`;
}

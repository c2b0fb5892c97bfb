import type { EvidenceKind } from "../documents/evidence-kinds.ts";
import { isAtLeast, type Strength } from "../screening/evidence-strength.ts";
import type { Criterion } from "./grid.ts";

/** True when the grid accepts this piece in support of the criterion: of a kind it names, and at least as strong. */
export const supports = (
  piece: { kind: EvidenceKind; strength: Strength },
  { evidence }: Pick<Criterion, "evidence">,
): boolean => evidence.kinds.includes(piece.kind) && isAtLeast(piece.strength, evidence.minimum);

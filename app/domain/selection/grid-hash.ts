import { canonical, sha256 } from "../screening/canonical.ts";
import type { Grid } from "./grid.ts";

/** SHA-256 of the grid's canonical JSON: what is frozen, and what an old file computes under. */
export const gridHash = (grid: Grid): string => sha256(canonical(grid));

import type { Tx } from "../../../../db/client.ts";
import { surroundings } from "../../../../db/queries/screening.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import { isDomainError } from "../../../domain/errors.ts";
import type { Rule, VerdictValue } from "../../../domain/screening/facts.ts";
import { screenFiles } from "../../../domain/screening/screen-files.ts";

/** What the screening of a file gives: its verdict, and a digest of the facts it rests on. */
export interface Rerun {
  verdict: VerdictValue;
  inputs: string;
}

/**
 * Screens institutions as of a day, on what was known at an instant, and keeps nothing. One whose group is too large to
 * be read has no entry.
 */
export async function rerunVerdicts(
  tx: Tx,
  rule: Rule,
  asked: { institutionIds: readonly string[]; on: Day; knownAt: Instant },
): Promise<Map<string, Rerun>> {
  const { institutionIds: ids, on, knownAt } = asked;
  if (ids.length === 0) return new Map();
  try {
    const files = screenFiles(await surroundings(tx, ids, knownAt), rule, { on, knownAt }, ids);
    return new Map(files.map(({ candidateId, value, digest }) => [candidateId, { verdict: value, inputs: digest }]));
  } catch (error) {
    if (!isDomainError(error) || error.kind !== "TooMuch") throw error;
    // Together they are too many to be read: one by one each may still be.
    const found = new Map<string, Rerun>();
    if (ids.length > 1)
      for (const id of ids)
        for (const one of await rerunVerdicts(tx, rule, { ...asked, institutionIds: [id] })) found.set(...one);
    return found;
  }
}

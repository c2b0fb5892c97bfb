import type { Tx } from "../../../../db/client.ts";
import { screeningsOf, touchedScreenings } from "../../../../db/queries/screenings.ts";
import type { Instant } from "../../../domain/day.ts";
import type { Rule } from "../../../domain/screening/facts.ts";
import { ruleDigest } from "../../../domain/screening/screen-files.ts";
import type { Called, Moment } from "./screen-candidacies.ts";

/**
 * The candidates of a selection that must be screened: not yet, under another rule, past the day something lapses, or
 * touched by a fact recorded since. `since`: only facts recorded after it are looked for; `late` also takes those whose
 * transaction ended after the screening was run.
 */
export async function overdue(
  tx: Tx,
  call: { id: string; rule: Rule },
  { today, now, since, late = false }: Moment & { since?: Instant; late?: boolean },
): Promise<Called[]> {
  const rows = await screeningsOf(tx, call.id);
  const digest = ruleDigest(call.rule);
  const touching = await touchedScreenings(tx, { selectionId: call.id, since, late: late ? now : undefined });
  const touched = new Map(touching.map(({ candidacyId, facts }) => [candidacyId, facts]));
  return rows.flatMap((row): Called[] => {
    const { live, candidacyId } = row;
    if (!live) return [{ ...row, calling: { kind: "first" } }];
    if (live.cause.rule !== digest) return [{ ...row, calling: { kind: "rule" } }];
    const facts = touched.get(candidacyId);
    if (facts) return [{ ...row, calling: { kind: "fact", facts } }];
    if (live.expiresOn !== null && live.expiresOn <= today)
      return [{ ...row, calling: { kind: "expiry", on: live.expiresOn } }];
    return [];
  });
}

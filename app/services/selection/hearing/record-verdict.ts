import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { recordedVerdict } from "../../../../db/schema/index.ts";
import type { Day } from "../../../domain/day.ts";
import { type Message, precondition } from "../../../domain/errors.ts";
import type { VerdictValue } from "../../../domain/screening/facts.ts";
import { covers } from "../../../domain/selection/file-state.ts";
import type { FindingContent } from "../../../domain/selection/finding-content.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { type CurrentFinding, currentFinding, fileOf, refreshed } from "./current-finding.ts";

const schema = z.object({ candidacyId: uuid, verdict: z.enum(["excluded", "undetermined", "cleared"]) });

/**
 * Records the verdict of a candidate: at once when cleared, else once it has told its whole answer to the finding or
 * the delay has passed: a first answer does not shorten the delay it was promised. The file is screened again first: what differs from what was sent must be sent again. `verdict`: the one
 * the page showed.
 */
export async function recordVerdict(context: Context, input: unknown): Promise<VerdictValue> {
  must(context, "verdict.record");
  const { candidacyId, verdict: shown } = parse(schema, input);
  return context.write("verdict.record", async (tx) => {
    const { call } = await fileOf(tx, candidacyId);
    mustTake(call.state, "verdict");
    await refreshed(tx, candidacyId, context);
    const current = await currentFinding(tx, candidacyId, context);
    const { overall, content, verdict, sent } = current;
    const reason = whatKeeps(current, context.today);
    if (reason) throw precondition(reason);
    if (overall.value !== shown) throw precondition({ key: "verdictChanged" });
    const held = await liveVerdict(tx, candidacyId);
    const id = randomUUID();
    if (held) {
      await tx
        .update(recordedVerdict)
        .set({ supersededAt: context.now, supersededBy: id })
        .where(eq(recordedVerdict.id, held.id));
    }
    await tx.insert(recordedVerdict).values({
      ...{ id, candidacyId, verdict: overall.value, perimeter: verdict.perimeter, hash: verdict.hash },
      ...{ onDay: context.today, knownAt: context.now, content: { basis: content.basis, lead: content.lead } },
      findingId: overall.value === "cleared" ? null : (sent[0]?.finding.id ?? null),
      ...{ recordedBy: context.viewer.personId, recordedAt: context.now },
    });
    return overall.value;
  });
}

async function liveVerdict(tx: Tx, candidacyId: string) {
  const [row] = await tx
    .select({ id: recordedVerdict.id })
    .from(recordedVerdict)
    .where(and(eq(recordedVerdict.candidacyId, candidacyId), isNull(recordedVerdict.supersededAt)));
  return row ?? null;
}

/** What keeps a verdict from being recorded today; null = nothing does. */
export function whatKeeps(
  { overall, content, sent }: Pick<CurrentFinding, "overall" | "content" | "sent">,
  today: Day,
): Message | null {
  if (overall.value === "cleared") return null;
  const [latest] = sent;
  if (!latest) return { key: "findingNeeded" };
  const { basis } = latest.finding.content as FindingContent;
  const now = { verdict: overall.value, grounds: content.basis.grounds };
  if (!covers({ verdict: latest.finding.verdict, grounds: basis.grounds }, now)) return { key: "findingToResend" };
  if (!latest.isComplete && today <= latest.finding.replyBy) return { key: "replyAwaited" };
  return null;
}

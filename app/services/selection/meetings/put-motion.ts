import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { motion } from "../../../../db/schema/index.ts";
import { invalid, precondition } from "../../../domain/errors.ts";
import { candidatesAt } from "../../../domain/selection/committee-standing.ts";
import { motionKinds } from "../../../domain/selection/committee-words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeUuid, maybeWords, uuid } from "../../fields.ts";
import { isEligible, readFiles } from "../procedure/read-files.ts";
import { readRanking } from "../scoring/read-ranking.ts";
import { openMeeting } from "./meeting-file.ts";

const schema = z.object({
  selectionId: uuid,
  number: z.coerce.number().int(),
  kind: z.enum(motionKinds),
  candidacyId: maybeUuid,
  words: maybeWords(2000),
});

/**
 * Puts a question to the vote: to keep a candidate that is cleared or under a derogation, an exception for it, or the
 * ranking, which must be complete. Each question once a meeting.
 */
export async function putMotion(context: Context, input: unknown): Promise<void> {
  must(context, "meeting.hold");
  const { kind, candidacyId, words, ...of } = parse(schema, input);
  if (kind === "ranking" && candidacyId !== null) throw invalid({ candidacyId: { key: "motionNoCandidate" } });
  if (kind !== "ranking" && candidacyId === null) throw invalid({ candidacyId: { key: "motionCandidate" } });
  await context.write("motion.put", async (tx) => {
    const { id, record, sitting } = await openMeeting(tx, of);
    if (candidacyId !== null && !candidatesAt(record, null).some((one) => one.id === candidacyId))
      throw invalid({ candidacyId: { key: "invalid_value" } });
    if (sitting.motions.some((one) => one.kind === kind && one.candidacyId === candidacyId))
      throw invalid({ kind: { key: "motionTwice" } });
    if (kind === "keep" && candidacyId !== null) await mustBeEligible(tx, context, { ...of, candidacyId });
    if (kind === "ranking") await mustBeRanked(tx, context, of.selectionId);
    await tx.insert(motion).values({ meetingId: id, kind, candidacyId, words: words ?? "", putAt: context.now });
  });
}

/** No vote lifts an exclusion: a candidate not cleared is kept only under a derogation in force. */
async function mustBeEligible(
  tx: Tx,
  { today }: Context,
  of: { selectionId: string; candidacyId: string },
): Promise<void> {
  const { files } = await readFiles(tx, of.selectionId, today);
  const file = files.find(({ candidacyId }) => candidacyId === of.candidacyId);
  if (!file || !isEligible(file)) throw invalid({ candidacyId: { key: "motionNotCleared" } });
}

async function mustBeRanked(tx: Tx, context: Context, selectionId: string): Promise<void> {
  const found = await readRanking(tx, selectionId, context.today);
  if (!found?.ranked.some(({ rank }) => rank !== null)) throw precondition({ key: "rankingNotReady" });
}

import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { deliberationById, deliberationInForce, legalEventsOf } from "../../../../db/queries/deliberation.ts";
import { movesOf } from "../../../../db/queries/procedure.ts";
import { deliberation } from "../../../../db/schema/index.ts";
import { type Day, dayAt } from "../../../domain/day.ts";
import { invalid, precondition } from "../../../domain/errors.ts";
import { move } from "../../../domain/selection/procedure.ts";
import { adopted, secondMeetingProblem, type Vote, voteProblems } from "../../../domain/signature/vote.ts";
import { deliberatingBodies, meetings } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { checkedPdf, keepFile } from "../../documents/keep-file.ts";
import { day, maybeWords, uuid, wholeNumber, words } from "../../fields.ts";
import { step } from "../../selection/procedure/advance.ts";
import { followFacts } from "../../selection/procedure/follow-facts.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { procedureFile } from "../../selection/procedure/procedure-file.ts";
import { isAfterVote } from "../after-vote.ts";

const members = wholeNumber(0, 9999, "vote_notACount");
/** One name a line. */
const names = z
  .string()
  .max(20_000)
  .default("")
  .transform((typed) => typed.split("\n").flatMap((name) => name.trim() || []))
  .refine((told) => told.every((name) => name.length <= 200), { error: "too_big" });
const schema = z.object({
  selectionId: uuid,
  body: z.enum(deliberatingBodies),
  meeting: z.enum(meetings).default("regular"),
  number: words(100),
  votedOn: day,
  object: words(1000),
  matterCode: z
    .string()
    .trim()
    .refine((typed) => /^\d{1,2}(\.\d{1,2}){0,2}$/.test(typed), { error: "matterFormat" }),
  matterName: words(300),
  ...{ membersInOffice: members, present: members, represented: members },
  ...{ votesFor: members, votesAgainst: members, abstentions: members },
  recused: names,
  reason: maybeWords(2000),
  /** Why the vote is dated before the proposal it is about. */
  earlyReason: maybeWords(2000),
});

/**
 * Records the vote on the contract, or a correction of its record, with the reason. A regular vote that carries it
 * moves the selection on at once, or is refused with what blocks; one that rejects it, or could not be held for want
 * of a quorum, moves nothing. A vote dated before
 * the proposal was made asks why, once: the reason goes to the log.
 */
export async function recordDeliberation(
  context: Context,
  input: unknown,
  timeZone: string,
): Promise<{ outcome: "adopted" | "rejected" | "inquorate" }> {
  must(context, "deliberation.record");
  const { selectionId, meeting, reason, earlyReason, ...told } = parse(schema, input);
  const vote = voteOf(told);
  const problems = voteProblems(vote, meeting);
  if (told.votedOn > context.today) problems.votedOn = { key: "dayInFuture" };
  if (Object.keys(problems).length > 0) throw invalid(problems);
  const file = await checkedPdf(input);
  const isAdopted = adopted(vote, meeting);
  const outcome = meeting === "inquorate" ? meeting : isAdopted ? ("adopted" as const) : ("rejected" as const);
  const write = async (tx: Tx) => {
    const call = await lockedSelection(tx, selectionId);
    if (call.state !== "proposal" && !isAfterVote(call.state)) throw precondition({ key: "notAtVote" });
    const before = await deliberationInForce(tx, selectionId);
    const first = meeting === "second" ? await firstMeeting(tx, before, told) : null;
    // A second meeting corrects nothing: it follows the one without quorum.
    if (before && before.id !== first?.id && reason === null) throw invalid({ reason: { key: "too_small" } });
    const proposedOn = await proposalDay(tx, selectionId, timeZone);
    // A warning, no rule: the portal may have been told of the proposal after the assembly was.
    if (proposedOn && told.votedOn < proposedOn && before?.votedOn !== told.votedOn && earlyReason === null)
      throw invalid({ earlyReason: { key: "voteBeforeProposal", values: { proposedOn } } });
    const [fact] = await legalEventsOf(tx, selectionId);
    if (fact && fact.onDay < told.votedOn) throw invalid({ votedOn: { key: "voteAfterFact" } });
    const id = randomUUID();
    if (before)
      await tx
        .update(deliberation)
        .set({ supersededAt: context.now, supersededBy: id })
        .where(eq(deliberation.id, before.id));
    const kept = before &&
      before.id !== first?.id && { documentSha256: before.documentSha256, fileName: before.fileName };
    await tx.insert(deliberation).values({
      ...{ ...told, id, selectionId, afterMeetingId: first?.id ?? null },
      adopted: outcome,
      ...(file ? await keepFile(tx, file, context.now) : kept || null),
      ...{ recordedBy: context.viewer.personId, recordedAt: context.now },
    });
    if (call.state === "proposal" && isAdopted) {
      const { file: stands } = await procedureFile(tx, call, context);
      const to = move(stands, "deliberate");
      await step(tx, context, { selectionId, act: "deliberate", from: stands.state, to });
    }
    await followFacts(tx, context, selectionId);
    return { outcome };
  };
  const why = [reason, earlyReason].filter(Boolean).join("\n");
  return context.write("deliberation.record", write, why || undefined);
}

/** The meeting without quorum a second one follows: the record in force, or the one the second meeting in force followed. */
async function firstMeeting(
  tx: Tx,
  before: typeof deliberation.$inferSelect | null,
  second: Parameters<typeof secondMeetingProblem>[1],
) {
  const earlier = before?.afterMeetingId
    ? await deliberationById(tx, before.selectionId, before.afterMeetingId)
    : before;
  if (earlier?.adopted !== "inquorate") throw invalid({ meeting: { key: "meeting_noFirst" } });
  const problem = secondMeetingProblem(earlier, second);
  if (problem) throw invalid({ [problem.field]: problem.message });
  return earlier;
}

/** The legal day the proposal was made, the last time it was; null where no step tells it. */
async function proposalDay(tx: Tx, selectionId: string, timeZone: string): Promise<Day | null> {
  const made = (await movesOf(tx, selectionId)).filter(({ to }) => to === "proposal").at(-1);
  return made ? dayAt(new Date(made.at).toISOString(), timeZone) : null;
}

/** The numbers of a vote alone. */
const voteOf = (told: Omit<Vote, "recused"> & { recused: readonly string[] }): Vote => {
  const { membersInOffice, present, represented, votesFor, votesAgainst, abstentions, recused } = told;
  return { membersInOffice, present, represented, votesFor, votesAgainst, abstentions, recused: recused.length };
};

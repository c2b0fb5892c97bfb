import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { deliberationInForce, type LegalEventRecord } from "../../../../db/queries/deliberation.ts";
import type { Day } from "../../../domain/day.ts";
import { invalid, precondition } from "../../../domain/errors.ts";
import { closingProblem, sameNumber } from "../../../domain/signature/enforceable.ts";
import { legalEventKinds, legalSubjects } from "../../../domain/signature/words.ts";
import { day, uuid, words } from "../../fields.ts";
import { isAfterVote } from "../after-vote.ts";
import { readPath } from "../gate/read-gate.ts";
import { isSigned, lastSignedOn } from "../gate/read-record.ts";

const free = (most: number) => z.string().trim().max(most).default("");

/** What a person states about something that happened to an act. */
export const eventFields = {
  selectionId: uuid,
  about: z.enum(legalSubjects),
  kind: z.enum(legalEventKinds),
  onDay: day,
  reference: words(500),
  authority: free(200),
  words: free(4000),
};
type Stated = Pick<LegalEventRecord, "about" | "kind" | "onDay" | "reference">;

/** Facts that happen once under one number. */
const onceOnly: readonly Stated["kind"][] = ["transmission", "publication", "notification"];

const refuse = (field: string, key: string) => {
  throw invalid({ [field]: { key } });
};

/**
 * Refuses a fact that cannot have happened: before the vote or the signature, in the future, a lifting of nothing, the end of a
 * case nobody opened.
 * `others`: the facts on record, less the one being corrected.
 */
export async function mustBePossible(
  tx: Tx,
  call: { id: string; state: string },
  told: { event: Stated; others: readonly Stated[]; today: Day },
): Promise<void> {
  const { event, others, today } = told;
  const vote = await deliberationInForce(tx, call.id);
  if (!isAfterVote(call.state) || !vote) throw precondition({ key: "factBeforeVote" });
  if (event.onDay > today) refuse("onDay", "dayInFuture");
  if (event.onDay < vote.votedOn) refuse("onDay", "factBeforeVoteDay");
  if (event.about === "contract") {
    const path = await readPath(tx, call.id);
    const signed = lastSignedOn(path);
    if (!isSigned(path) || signed === null) refuse("about", "contractNotSigned");
    else if (event.onDay < signed) refuse("onDay", "factBeforeSignature");
  }
  if (
    event.kind === "publication" &&
    /^[a-z][a-z0-9+.-]*:(?!\s)/i.test(event.reference) &&
    !/^https?:\/\//i.test(event.reference)
  )
    refuse("reference", "publicationAddress");
  const twin = others.find((one) => one.about === event.about && one.kind === event.kind && sameNumber(one, event));
  // A suspension or a case may come again under its number; an acknowledgement or a publication is one.
  if (twin && onceOnly.includes(event.kind))
    throw invalid({ reference: { key: "factTwice", values: { onDay: twin.onDay } } });
  const daysOf = (kind: Stated["kind"]) =>
    others
      .filter((one) => one.about === event.about && one.kind === kind)
      .map(({ onDay }) => onDay)
      .sort();
  if (event.kind === "case_closed") {
    const problem = closingProblem(others, event);
    if (problem) refuse(problem.field, problem.key);
  }
  if (event.kind !== "suspension_lifted") return;
  const last = daysOf("suspension").at(-1);
  if (last === undefined) refuse("onDay", "nothingSuspended");
  else if (event.onDay <= last) refuse("onDay", "liftedBeforeSuspension");
}

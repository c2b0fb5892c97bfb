import { sql } from "drizzle-orm";
import type { Instant } from "../../app/domain/day.ts";
import type { Tx } from "../client.ts";

export type QuestionKnown = {
  id: string;
  investor: string;
  words: string;
  askedAt: Instant;
  answer: string | null;
  answeredAt: Instant | null;
};

/** The questions of a contract that the viewer may read, those without an answer first, then the latest. */
export async function questionsOf(tx: Tx, contractId: string): Promise<QuestionKnown[]> {
  const rows = await tx.execute<QuestionKnown>(sql`
    select q.id, i.name as investor, q.words, q.asked_at::text as "askedAt", a.words as answer, a.answered_at::text as "answeredAt"
    from investor_question q join contract_party p on p.id = q.party_id join institution i on i.id = p.institution_id
    left join investor_answer a on a.question_id = q.id
    where q.contract_id = ${contractId} order by (a.id is null) desc, q.asked_at desc, q.id limit 500`);
  return [...rows];
}

export type AnnouncementKnown = { id: string; question: string; words: string; publishedAt: Instant };

/** What was answered to all investors of a contract, the latest first; it does not say who asked. */
export async function announcementsOf(tx: Tx, contractId: string): Promise<AnnouncementKnown[]> {
  const rows = await tx.execute<AnnouncementKnown>(sql`
    select a.id, a.question, a.words, a.published_at::text as "publishedAt" from announcement a
    where a.contract_id = ${contractId} order by a.published_at desc, a.id limit 500`);
  return [...rows];
}

/** The party of the viewer's institution in a contract, and the contract's title; null where it has none. */
export async function ownParty(tx: Tx, contractId: string): Promise<{ partyId: string; title: string } | null> {
  const [row] = await tx.execute<{ partyId: string; title: string }>(sql`
    select p.id as "partyId", k.title from contract_party p join contract k on k.id = p.contract_id
    where p.contract_id = ${contractId} and p.candidacy_id is not null and p.withdrawn_at is null order by p.added_at, p.id limit 1`);
  return row ?? null;
}

/** The title of a contract open to the viewer; null where it is not. */
export async function contractTitle(tx: Tx, contractId: string): Promise<string | null> {
  const [row] = await tx.execute<{ title: string }>(sql`select k.title from contract k where k.id = ${contractId}`);
  return row?.title ?? null;
}

/** Contracts in which a question of the viewer's institution was answered since a moment, with how many. */
export async function answeredSince(tx: Tx, since: Instant): Promise<{ contractId: string; count: number }[]> {
  const rows = await tx.execute<{ contractId: string; count: number }>(sql`
    select q.contract_id as "contractId", count(*)::int as count from investor_answer a join investor_question q on q.id = a.question_id
    where a.answered_at >= ${since} group by q.contract_id`);
  return [...rows];
}

export type QuestionsWaiting = { contractId: string; title: string; count: number; since: Instant };

/** Contracts in which questions wait for an answer, the one that waits longest first. */
export async function questionsWaiting(tx: Tx): Promise<QuestionsWaiting[]> {
  const rows = await tx.execute<QuestionsWaiting>(sql`
    select k.id as "contractId", k.title, count(*)::int as count, min(q.asked_at)::text as since
    from investor_question q join contract k on k.id = q.contract_id
    where not exists (select 1 from investor_answer a where a.question_id = q.id) group by k.id, k.title order by 4, k.id limit 50`);
  return [...rows];
}

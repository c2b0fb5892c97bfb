import { sql } from "drizzle-orm";
import type { MoneyFacts } from "../../app/domain/notices/money.ts";
import type { Tx } from "../client.ts";

/** The contract of a selection and the institutions that promised money under it; null before any did. */
export async function moneyContract(
  tx: Tx,
  selectionId: string,
): Promise<{ id: string; title: string; investors: string[] } | null> {
  const [row] = await tx.execute<{ id: string; title: string; investors: string[] }>(sql`
    select k.id, k.title, json_agg(distinct y.institution_id) as investors
    from contract k join contract_party y on y.contract_id = k.id and y.withdrawn_at is null and y.candidacy_id is not null
    join commitment m on m.party_id = y.id where k.selection_id = ${selectionId} group by k.id, k.title`);
  return row ?? null;
}

/** Calls of a contract that are not past their payment day, once for each institution, with what it still has to pay. */
export async function callsToTell(tx: Tx, contractId: string, today: string): Promise<MoneyFacts["calls"]> {
  const rows = await tx.execute<MoneyFacts["calls"][number]>(sql`
    select c.id as "callId", c.number, c.pay_by::text as "payBy", y.institution_id as "institutionId", sum(p.cents)::text as cents,
      sum(case when p.answer is null then p.cents - coalesce(r.cents, 0) else 0 end)::text as "missingCents"
    from call_part p join funding_call c on c.id = p.call_id join commitment m on m.id = p.commitment_id
    join contract_party y on y.id = m.party_id and y.withdrawn_at is null
    left join lateral (select sum(l.cents) as cents from journal_entry e join journal_line l on l.entry_id = e.id and l.account = 'received'
      where e.call_part_id = p.id) r on true
    where p.contract_id = ${contractId} and c.pay_by >= ${today}
    group by c.id, c.number, c.pay_by, y.institution_id order by c.number, 4`);
  return [...rows];
}

/** What the notices issued since say to each institution, and whether it is what the one before said. */
export async function duesToTell(tx: Tx, contractId: string, since: string): Promise<MoneyFacts["dues"]> {
  const rows = await tx.execute<MoneyFacts["dues"][number]>(sql`
    with told as (
      select l.notice_id, y.institution_id, sum(l.cents) as cents, min(l.pay_on) as pay_on,
        string_agg(concat_ws(' ', l.key, l.cents, l.pay_on), ';' order by l.key) as lines
      from due_line l join commitment m on m.id = l.commitment_id join contract_party y on y.id = m.party_id and y.withdrawn_at is null
      where l.contract_id = ${contractId} group by 1, 2)
    select n.id as "noticeId", n.issued_at::text as "issuedAt", w.institution_id as "institutionId", coalesce(t.cents, 0)::text as cents,
      t.pay_on::text as "payOn", b.id is not null as "isCorrection", t.lines is distinct from o.lines as "isChanged"
    from due_notice n left join due_notice b on b.superseded_by = n.id
    cross join lateral (select institution_id from told where notice_id = n.id union select institution_id from told where notice_id = b.id) w
    left join told t on t.notice_id = n.id and t.institution_id = w.institution_id
    left join told o on o.notice_id = b.id and o.institution_id = w.institution_id
    where n.contract_id = ${contractId} and n.issued_at > ${since} order by n.number, 3`);
  return [...rows];
}

/** Answers given since, each with the institution that asked. */
export async function answersToTell(tx: Tx, contractId: string, since: string): Promise<MoneyFacts["answers"]> {
  const rows = await tx.execute<MoneyFacts["answers"][number]>(sql`
    select a.id, y.institution_id as "institutionId", a.answered_at::text as at
    from investor_answer a join investor_question q on q.id = a.question_id
    join contract_party y on y.id = q.party_id and y.withdrawn_at is null
    where a.contract_id = ${contractId} and a.answered_at > ${since} order by a.answered_at, a.id`);
  return [...rows];
}

/** What was answered to all investors since. */
export async function announcementsToTell(
  tx: Tx,
  contractId: string,
  since: string,
): Promise<MoneyFacts["announcements"]> {
  const rows = await tx.execute<MoneyFacts["announcements"][number]>(sql`
    select a.id, a.published_at::text as at from announcement a
    where a.contract_id = ${contractId} and a.published_at > ${since} order by a.published_at, a.id`);
  return [...rows];
}

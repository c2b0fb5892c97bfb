import { sql } from "drizzle-orm";
import type { Day, Instant } from "../../app/domain/day.ts";
import type { AccountKind } from "../../app/domain/funding/accounts.ts";
import type { MovementKind } from "../../app/domain/funding/movements.ts";
import type { Tx } from "../client.ts";
import type { AsOf } from "./as-of.ts";
import { among, standing, writtenBy } from "./known.ts";

export type CommitmentHeld = {
  id: string;
  number: number;
  classCode: string;
  cents: string;
  committedOn: Day;
  contractId: string;
  title: string;
  partyId: string;
  investorId: string;
  investor: string;
};

/**
 * The commitments open to the viewer: an investor's own, or for the staff those of one party. Those recorded after what
 * is known are left out; contracts by title.
 */
export async function commitmentsHeld(
  tx: Tx,
  { contractId, partyId, knownAt }: { contractId?: string; partyId?: string; knownAt: Instant | null },
): Promise<CommitmentHeld[]> {
  const rows = await tx.execute<CommitmentHeld>(sql`
    select m.id, m.number, m.class_code as "classCode", m.cents::text, m.committed_on::text as "committedOn", m.contract_id as "contractId",
      k.title, m.party_id as "partyId", p.institution_id as "investorId", i.name as investor
    from commitment m join contract k on k.id = m.contract_id join contract_party p on p.id = m.party_id
    join institution i on i.id = p.institution_id
    where ${contractId ? sql`m.contract_id = ${contractId}` : sql`true`} and ${partyId ? sql`m.party_id = ${partyId}` : sql`true`}
      and ${writtenBy(sql`m.recorded_at`, knownAt)}
    order by k.title, k.id, m.number limit 2000`);
  return [...rows];
}

export type AccountSum = { commitmentId: string; account: AccountKind; cents: string };

/** What the accounts of some commitments sum to on a day, as known then. */
export async function accountSums(tx: Tx, commitmentIds: readonly string[], when: AsOf): Promise<AccountSum[]> {
  const rows = await tx.execute<AccountSum>(sql`
    select e.commitment_id as "commitmentId", l.account, sum(l.cents)::text as cents
    from journal_entry e join journal_line l on l.entry_id = e.id
    where e.commitment_id = ${among(commitmentIds)} and e.value_on <= ${when.on} and ${writtenBy(sql`e.recorded_at`, when.knownAt)}
      and l.account not in ('payable', 'executed')
    group by 1, 2`);
  return [...rows];
}

export type CashLine = {
  commitmentId: string;
  entryId: string;
  key: string;
  valueOn: Day;
  account: "received" | "paidCapital" | "paidReturn";
  cents: string;
};

/** Money that moved between an investor and the contract until a day, as known then; in the order of the value days. */
export async function cashLines(tx: Tx, commitmentIds: readonly string[], when: AsOf): Promise<CashLine[]> {
  const rows = await tx.execute<CashLine>(sql`
    select e.commitment_id as "commitmentId", e.id as "entryId", e.key, e.value_on::text as "valueOn", l.account, l.cents::text
    from journal_entry e join journal_line l on l.entry_id = e.id
    where e.commitment_id = ${among(commitmentIds)} and e.value_on <= ${when.on} and ${writtenBy(sql`e.recorded_at`, when.knownAt)}
      and l.account in ('received', 'paidCapital', 'paidReturn')
    order by e.value_on, e.recorded_at, e.key, l.position`);
  return [...rows];
}

export type TermsHead = { id: string; contractId: string; version: number };

/** The frozen versions of the terms, by contract and version; their content is read apart, once for all. */
export async function termsHeads(
  tx: Tx,
  contractIds: readonly string[],
  knownAt: Instant | null,
): Promise<TermsHead[]> {
  const rows =
    await tx.execute<TermsHead>(sql`select t.id, t.contract_id as "contractId", t.version from contract_terms t
    where t.contract_id = ${among(contractIds)} and t.frozen_at is not null and ${writtenBy(sql`t.frozen_at`, knownAt)}
    order by t.contract_id, t.version`);
  return [...rows];
}

/** What frozen terms say, by id. */
export async function termsContents(tx: Tx, termsIds: readonly string[]): Promise<{ id: string; content: unknown }[]> {
  const rows = await tx.execute<{ id: string; content: unknown }>(
    sql`select t.id, t.content from contract_terms t where t.id = ${among(termsIds)} and t.frozen_at is not null order by t.id`,
  );
  return [...rows];
}

export type TrancheKnown = {
  contractId: string;
  number: number;
  label: string;
  plannedOn: Day;
  cents: string | null;
  millionths: number | null;
  isCalled: boolean;
};

/** The plan of the money of some contracts; `isCalled`: by a call of which the viewer has a part. */
export async function tranchesKnown(tx: Tx, contractIds: readonly string[], when: AsOf): Promise<TrancheKnown[]> {
  const { on, knownAt } = when;
  const rows = await tx.execute<TrancheKnown>(sql`
    select t.contract_id as "contractId", t.number, t.label, t.planned_on::text as "plannedOn", t.cents::text, t.millionths,
      exists (select 1 from funding_call c where c.contract_id = t.contract_id and c.tranche_number = t.number
        and c.noticed_on <= ${on} and ${writtenBy(sql`c.issued_at`, knownAt)}) as "isCalled"
    from tranche t where t.contract_id = ${among(contractIds)} and ${writtenBy(sql`t.recorded_at`, knownAt)} and ${standing("t", knownAt)}
    order by t.contract_id, t.planned_on, t.number`);
  return [...rows];
}

export type CallPartKnown = {
  id: string;
  commitmentId: string;
  number: number;
  trancheNumber: number | null;
  noticedOn: Day;
  payBy: Day;
  words: string;
  cents: string;
  uncalledAfterCents: string;
  reference: string;
  answer: "refused" | "excused" | null;
  answeredOn: Day | null;
  received: string;
};

/** The parts of calls of some commitments noticed until a day, with what was received of each by then. */
export async function callPartsKnown(tx: Tx, commitmentIds: readonly string[], when: AsOf): Promise<CallPartKnown[]> {
  const { on, knownAt } = when;
  const rows = await tx.execute<CallPartKnown>(sql`
    select p.id, p.commitment_id as "commitmentId", c.number, c.tranche_number as "trancheNumber", c.noticed_on::text as "noticedOn",
      c.pay_by::text as "payBy", c.words, p.cents::text, p.uncalled_after_cents::text as "uncalledAfterCents", p.reference, p.answer,
      p.answered_on::text as "answeredOn", coalesce(r.cents, 0)::text as received
    from call_part p join funding_call c on c.id = p.call_id
    left join (select e.call_part_id, sum(l.cents) as cents from journal_entry e join journal_line l on l.entry_id = e.id and l.account = 'received'
      where e.commitment_id = ${among(commitmentIds)} and e.value_on <= ${on} and ${writtenBy(sql`e.recorded_at`, knownAt)} group by 1) r
      on r.call_part_id = p.id
    where p.commitment_id = ${among(commitmentIds)} and c.noticed_on <= ${on} and ${writtenBy(sql`c.issued_at`, knownAt)}
    order by c.noticed_on, c.number, p.commitment_id`);
  return [...rows];
}

export type DueKnown = {
  id: string;
  commitmentId: string;
  noticeNumber: number;
  asOf: Day;
  key: string;
  kind: "capital" | "return";
  payOn: Day;
  payer: string;
  cents: string;
  entryId: string | null;
};

/** What is told as due to some commitments, by notices issued until a day that no other took the place of. */
export async function duesKnown(tx: Tx, commitmentIds: readonly string[], when: AsOf): Promise<DueKnown[]> {
  const { on, knownAt } = when;
  const rows = await tx.execute<DueKnown>(sql`
    select l.id, l.commitment_id as "commitmentId", n.number as "noticeNumber", n.as_of::text as "asOf", l.key, l.kind,
      l.pay_on::text as "payOn", l.payer, l.cents::text, l.entry_id as "entryId"
    from due_line l join due_notice n on n.id = l.notice_id
    where l.commitment_id = ${among(commitmentIds)} and n.as_of <= ${on} and ${writtenBy(sql`n.issued_at`, knownAt)} and ${standing("n", knownAt)}
    order by l.pay_on, l.key`);
  return [...rows];
}

export type MovementKnown = {
  id: string;
  key: string;
  commitmentId: string;
  kind: MovementKind;
  valueOn: Day;
  recordedAt: Instant;
  cents: string;
  callNumber: number | null;
  reverses: string | null;
  reversedBy: string | null;
};

/** The movements of some commitments until a day, the oldest first; `cents` is the size of what moved. */
export async function movementsKnown(tx: Tx, commitmentIds: readonly string[], when: AsOf): Promise<MovementKnown[]> {
  const { on, knownAt } = when;
  const rows = await tx.execute<MovementKnown>(sql`
    select e.id, e.key, e.commitment_id as "commitmentId", e.kind, e.value_on::text as "valueOn", e.recorded_at::text as "recordedAt",
      (select max(abs(l.cents)) from journal_line l where l.entry_id = e.id)::text as cents, c.number as "callNumber", e.reverses,
      (select r.id from journal_entry r where r.reverses = e.id and r.value_on <= ${on} and ${writtenBy(sql`r.recorded_at`, knownAt)}) as "reversedBy"
    from journal_entry e left join call_part p on p.id = e.call_part_id left join funding_call c on c.id = p.call_id
    where e.commitment_id = ${among(commitmentIds)} and e.value_on <= ${on} and ${writtenBy(sql`e.recorded_at`, knownAt)}
    order by e.value_on, e.recorded_at, e.key limit 2000`);
  return [...rows];
}

export type FigureEntry = MovementKnown & { effect: string };

/** The movements that make a figure: each account counts with its sign; those that leave it as it was are left out. */
export async function figureEntries(
  tx: Tx,
  commitmentIds: readonly string[],
  accounts: Readonly<Partial<Record<AccountKind, 1 | -1>>>,
  when: AsOf,
): Promise<FigureEntry[]> {
  const signs = Object.entries(accounts).map(([kind, sign]) => sql`when ${kind} then ${sign}::int * l.cents`);
  const rows = await tx.execute<{ id: string; effect: string }>(sql`
    select l.entry_id as id, sum(case l.account ${sql.join(signs, sql` `)} else 0 end)::text as effect
    from journal_line l join journal_entry e on e.id = l.entry_id where e.commitment_id = ${among(commitmentIds)} group by 1`);
  const effects = new Map(rows.map(({ id, effect }) => [id, effect]));
  const movements = await movementsKnown(tx, commitmentIds, when);
  return movements.flatMap((one) => {
    const effect = effects.get(one.id) ?? "0";
    return effect === "0" ? [] : [{ ...one, effect }];
  });
}

export type EntryKnown = MovementKnown & {
  words: string;
  orderNumber: number | null;
  orderReference: string | null;
  dueLineId: string | null;
  lines: { account: AccountKind; whose: string; cents: string }[];
};

/** One movement of some commitments with its lines and what it answers; null when it is none of theirs. */
export async function entryKnown(
  tx: Tx,
  commitmentIds: readonly string[],
  entryId: string,
): Promise<EntryKnown | null> {
  const [row] = await tx.execute<EntryKnown>(sql`
    select e.id, e.key, e.commitment_id as "commitmentId", e.kind, e.value_on::text as "valueOn", e.recorded_at::text as "recordedAt",
      e.words, c.number as "callNumber", e.reverses, (select r.id from journal_entry r where r.reverses = e.id) as "reversedBy",
      o.number as "orderNumber", o.reference as "orderReference",
      (select l.id from due_line l where l.entry_id = e.id order by l.id limit 1) as "dueLineId",
      (select max(abs(l.cents)) from journal_line l where l.entry_id = e.id)::text as cents,
      (select json_agg(json_build_object('account', l.account, 'whose', l.whose, 'cents', l.cents::text) order by l.position)
        from journal_line l where l.entry_id = e.id) as lines
    from journal_entry e left join call_part p on p.id = e.call_part_id left join funding_call c on c.id = p.call_id
    left join payment_order o on o.id = e.order_id
    where e.id = ${entryId} and e.commitment_id = ${among(commitmentIds)}`);
  return row ?? null;
}

export type DueExplained = DueKnown & {
  explanation: unknown;
  issuedAt: Instant;
  reason: string;
  isSuperseded: boolean;
};

/** One line of a due notice with the figures it was made from; null when it is none of theirs. */
export async function dueExplained(
  tx: Tx,
  commitmentIds: readonly string[],
  lineId: string,
): Promise<DueExplained | null> {
  const [row] = await tx.execute<DueExplained>(sql`
    select l.id, l.commitment_id as "commitmentId", n.number as "noticeNumber", n.as_of::text as "asOf", l.key, l.kind,
      l.pay_on::text as "payOn", l.payer, l.cents::text, l.entry_id as "entryId", l.explanation, n.issued_at::text as "issuedAt",
      n.reason, n.superseded_at is not null as "isSuperseded"
    from due_line l join due_notice n on n.id = l.notice_id
    where l.id = ${lineId} and l.commitment_id = ${among(commitmentIds)}`);
  return row ?? null;
}

/** The contract as it was signed, as far as the viewer may open it; null where no version is final. */
export async function signedContract(tx: Tx, contractId: string) {
  const [row] = await tx.execute<{ fileName: string; sha256: string; bytes: number }>(sql`
    select v.file_name as "fileName", d.sha256, d.bytes from contract_version v join document d on d.sha256 = v.document_sha256
    where v.contract_id = ${contractId} and v.final_at is not null order by v.number desc limit 1`);
  return row ?? null;
}

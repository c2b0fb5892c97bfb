import { asc, eq, sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import { commitment, contractParty, institution, paymentOrder, person } from "../schema/index.ts";

const executed = (account: "paidCapital" | "paidReturn") =>
  sql<string>`(select coalesce(-sum(l.cents), 0)::text from journal_line l join journal_entry e on e.id = l.entry_id
    where e.order_id = "payment_order"."id" and l.account = ${account})`;

/** The payment orders of a contract with what the journal says is executed of each. */
export async function ordersOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  const rows = await tx
    .select({
      id: paymentOrder.id,
      number: paymentOrder.number,
      payer: paymentOrder.payer,
      commitmentId: paymentOrder.commitmentId,
      commitmentNumber: commitment.number,
      investor: institution.name,
      iban: commitment.iban,
      capitalCents: paymentOrder.capitalCents,
      returnCents: paymentOrder.returnCents,
      orderedOn: paymentOrder.orderedOn,
      reference: paymentOrder.reference,
      cancelledReason: paymentOrder.cancelledReason,
      recordedBy: person.name,
      capital: executed("paidCapital"),
      gain: executed("paidReturn"),
    })
    .from(paymentOrder)
    .innerJoin(commitment, eq(commitment.id, paymentOrder.commitmentId))
    .innerJoin(contractParty, eq(contractParty.id, commitment.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .leftJoin(person, eq(person.id, paymentOrder.recordedBy))
    .where(eq(paymentOrder.contractId, contractId))
    .orderBy(asc(paymentOrder.number));
  return rows.map(({ capital, gain, ...row }) => {
    const [executedCapital, executedReturn] = [BigInt(capital), BigInt(gain)];
    const isOpen = row.cancelledReason === null;
    const [leftCapital, leftReturn] = isOpen
      ? [row.capitalCents - executedCapital, row.returnCents - executedReturn]
      : [0n, 0n];
    const executedCents = executedCapital + executedReturn;
    const leftCents = leftCapital + leftReturn;
    const state = !isOpen ? "cancelled" : leftCents === 0n ? "done" : executedCents > 0n ? "partly" : "waiting";
    return {
      ...{ ...row, executedCents, leftCapital, leftReturn, leftCents },
      state: state as "cancelled" | "done" | "partly" | "waiting",
    };
  });
}
export type OrderRow = Awaited<ReturnType<typeof ordersOf>>[number];

/** How many orders wait, in whole or in part, for the public accountant. */
export async function openOrderCount(tx: Tx, contractId: string): Promise<number> {
  return (await ordersOf(tx, contractId)).filter(({ leftCents }) => leftCents > 0n).length;
}

/** What each payer still owes to each commitment, less what orders on their way will pay: what may be ordered. */
export async function toOrder(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  const owed = await tx.execute<{
    id: string;
    number: number;
    investor: string;
    payer: string;
    capital: string;
    gain: string;
  }>(sql`
    select m.id, m.number, i.name as investor, p.whose as payer,
      coalesce(-sum(l.cents) filter (where l.account = 'owedCapital'), 0)::text as capital,
      coalesce(-sum(l.cents) filter (where l.account = 'owedReturn'), 0)::text as gain
    from journal_entry e
    join lateral (select whose from journal_line where entry_id = e.id and account = 'payable' limit 1) p on true
    join journal_line l on l.entry_id = e.id
    join commitment m on m.id = e.commitment_id
    join contract_party y on y.id = m.party_id join institution i on i.id = y.institution_id
    where e.contract_id = ${contractId} group by m.id, m.number, i.name, p.whose order by m.number, p.whose`);
  const orders = await ordersOf(tx, contractId);
  return [...owed].map(({ id, number, investor, payer, capital, gain }) => {
    const own = orders.filter((one) => one.commitmentId === id && one.payer === payer);
    const left = (total: string, of: "leftCapital" | "leftReturn") =>
      own.reduce((rest, one) => rest - one[of], BigInt(total));
    return {
      ...{ commitmentId: id, number, investor, payer },
      ...{ capitalCents: left(capital, "leftCapital"), returnCents: left(gain, "leftReturn") },
    };
  });
}

import { and, asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { journalEntry, journalLine } from "../../../db/schema/index.ts";
import type { Day } from "../../domain/day.ts";
import { conflict, invalid, precondition } from "../../domain/errors.ts";
import type { Line } from "../../domain/funding/journal.ts";
import type { MovementKind } from "../../domain/funding/movements.ts";
import { sum } from "../../domain/money.ts";
import type { Context } from "../context.ts";
import { inWords } from "./in-words.ts";

/** One movement of a commitment, about to be posted; its lines come from `movements` of the domain. */
export interface Movement {
  commitmentId: string;
  /** Says what it is (`call:2:1`): the same key twice is the same movement. */
  key: string;
  kind: MovementKind;
  valueOn: Day;
  lines: readonly Line[];
  callPartId?: string | null;
  orderId?: string | null;
  statementLineId?: string | null;
  /** Id of the entry it undoes. */
  reverses?: string | null;
  words?: string;
}

/** An entry in the journal; `isNew` is false where the same movement was there already. */
export interface Posted {
  id: string;
  key: string;
  isNew: boolean;
}

/**
 * The one door to the journal: posts movements of one contract, all or none, in the transaction given. Posting again
 * changes nothing. Refuses with `Conflict` a key that stands for another movement, with `Precondition` what is not
 * balanced or would bring an account under zero, with `Invalid` a value day to come. The database refuses the same.
 */
export async function postMovements(
  tx: Tx,
  context: Pick<Context, "viewer" | "today" | "zone">,
  contractId: string,
  moves: readonly Movement[],
): Promise<Posted[]> {
  if (moves.length === 0) return [];
  for (const move of moves) mustBeWhole(move, context.today);
  // In one order, so that two who post the same movements never wait for each other in a circle.
  const ordered = [...moves].sort((a, b) => (a.key < b.key ? -1 : 1));
  const made = await written(
    tx
      .insert(journalEntry)
      .values(ordered.map(({ lines: _, ...move }) => ({ ...move, contractId, recordedBy: context.viewer.personId })))
      .onConflictDoNothing({ target: [journalEntry.contractId, journalEntry.key] })
      .returning({ id: journalEntry.id, key: journalEntry.key }),
  );
  const ids = new Map(made.map(({ id, key }) => [key, id]));
  const fresh = ordered.flatMap(({ key, lines }) => {
    const entryId = ids.get(key);
    return entryId ? lines.map((line, i) => ({ entryId, contractId, ...stored(line, i) })) : [];
  });
  if (fresh.length > 0) await written(tx.insert(journalLine).values(fresh));
  const known = await knownEntries(
    tx,
    contractId,
    ordered.filter(({ key }) => !ids.has(key)),
  );
  return moves.map(({ key }) => ({ id: ids.get(key) ?? known.get(key) ?? "", key, isNew: ids.has(key) }));
}

/** One movement: see `postMovements`. */
export async function postMovement(
  tx: Tx,
  context: Pick<Context, "viewer" | "today" | "zone">,
  contractId: string,
  movement: Movement,
): Promise<Posted> {
  const [posted] = await postMovements(tx, context, contractId, [movement]);
  return posted as Posted;
}

function mustBeWhole({ lines, valueOn }: Movement, today: Day): void {
  if (valueOn > today) throw invalid({ valueOn: { key: "dayInFuture" } });
  if (lines.length === 0 || lines.some(({ cents }) => cents === 0n)) throw precondition({ key: "entryEmpty" });
  if (sum(lines.map(({ cents }) => cents)) !== 0n) throw precondition({ key: "entryUnbalanced" });
}

const stored = ({ account, cents }: Line, i: number) => {
  const slash = account.indexOf("/");
  const kind = account.slice(0, slash) as typeof journalLine.$inferInsert.account;
  return { position: i + 1, account: kind, whose: account.slice(slash + 1), cents };
};

async function written<T>(work: PromiseLike<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw inWords(error);
  }
}

/** Ids of movements that are there already, by key; refuses a key that stands for another movement. */
async function knownEntries(tx: Tx, contractId: string, moves: readonly Movement[]): Promise<Map<string, string>> {
  if (moves.length === 0) return new Map();
  const keys = moves.map(({ key }) => key);
  const rows = await tx
    .select({ entry: journalEntry, line: journalLine })
    .from(journalEntry)
    .innerJoin(journalLine, eq(journalLine.entryId, journalEntry.id))
    .where(and(eq(journalEntry.contractId, contractId), inArray(journalEntry.key, keys)))
    .orderBy(asc(journalLine.position));
  const found = new Map<string, string>();
  for (const move of moves) {
    const own = rows.filter(({ entry }) => entry.key === move.key);
    const [first] = own;
    const told = own.map(({ line }) => `${line.account}/${line.whose} ${line.cents}`).join();
    const asked = move.lines.map(({ account, cents }) => `${account} ${cents}`).join();
    const isSame =
      first?.entry.valueOn === move.valueOn && told === asked && first.entry.reverses === (move.reverses ?? null);
    if (!first || !isSame) throw conflict({ key: "entryKeyTaken" });
    found.set(move.key, first.entry.id);
  }
  return found;
}

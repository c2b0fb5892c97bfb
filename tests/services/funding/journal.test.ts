import { beforeAll, expect, test } from "vitest";
import { movements } from "../../../app/domain/funding/movements.ts";
import { postMovement, postMovements } from "../../../app/services/funding/post-movement.ts";
import { replayJournal } from "../../../app/services/funding/replay-journal.ts";
import { undoMovement } from "../../../app/services/funding/undo-movement.ts";
import { balancesOf, entriesOf } from "../../../db/queries/journal.ts";
import { testDatabase } from "../../database.ts";
import { moneyDay, type RunningContract, runningContract } from "./running-contract.ts";

const db = testDatabase();
let deal: RunningContract;

beforeAll(async () => {
  deal = await runningContract(db, [100_000_00n, 60_000_00n, 40_000_01n]);
});

const refused = (work: Promise<unknown>) =>
  work.then(
    () => "passed",
    (error) => error.sentence?.key ?? error.message,
  );

const call = (n: number, key: string, cents: bigint, valueOn = moneyDay) =>
  deal.finance().write("call.issue", (tx) =>
    postMovement(tx, deal.finance(), deal.contractId, {
      ...{
        commitmentId: deal.commitments[n - 1]?.id ?? "",
        key,
        kind: "call",
        valueOn,
        lines: movements.call(n, cents),
      },
    }),
  );
const balance = async (account: string) =>
  (await deal.finance().read((tx) => balancesOf(tx, deal.contractId))).get(account as never) ?? 0n;

test("the same key twice is the same movement; another movement under it is refused", async () => {
  const first = await call(1, "t1", 10_000_00n);
  expect(first.isNew).toBe(true);
  expect(await call(1, "t1", 10_000_00n)).toEqual({ ...first, isNew: false });
  expect(await refused(call(1, "t1", 10_000_01n))).toBe("entryKeyTaken");
  expect(await refused(call(1, "t1", 10_000_00n, "2026-12-21"))).toBe("entryKeyTaken");
  expect(await balance("receivable/1")).toBe(10_000_00n);
});

test("what is unbalanced, empty, overdrawn or to come is refused with nothing half-written", async () => {
  const before = await deal.finance().read((tx) => entriesOf(tx, deal.contractId, { page: 1, size: 100 }));
  const post = (lines: ReturnType<typeof movements.call>, valueOn = moneyDay) =>
    deal.finance().write("call.issue", (tx) =>
      postMovements(tx, deal.finance(), deal.contractId, [
        {
          commitmentId: deal.commitments[1]?.id ?? "",
          key: "ok",
          kind: "call",
          valueOn: moneyDay,
          lines: movements.call(2, 1n),
        },
        { commitmentId: deal.commitments[0]?.id ?? "", key: "no", kind: "call", valueOn, lines },
      ]),
    );
  expect(await refused(post([]))).toBe("entryEmpty");
  expect(await refused(post([{ account: "receivable/1", cents: 5n }]))).toBe("entryUnbalanced");
  expect(await refused(post(movements.call(1, 100_000_00n)))).toBe("overdrawn_uncalled");
  expect(await refused(post(movements.receive(1, 10_000_01n)))).toBe("overdrawn_receivable");
  expect(await refused(post(movements.call(1, 1n), "2026-12-23"))).toBe("invalid");
  const after = await deal.finance().read((tx) => entriesOf(tx, deal.contractId, { page: 1, size: 100 }));
  expect(after.count).toBe(before.count);
});

test("an undoing takes back one movement of two alike on the same day, once, and says why", async () => {
  await call(2, "a", 1_000_00n);
  const { id } = await call(2, "b", 1_000_00n);
  const undo = (entryId: string, more = {}) =>
    undoMovement(deal.finance(), {
      contractId: deal.contractId,
      entryId,
      valueOn: moneyDay,
      reason: "Saisi deux fois",
      ...more,
    });
  expect(await refused(undo(id, { valueOn: "2026-12-20" }))).toBe("invalid");
  expect(await refused(undo(id, { reason: "" }))).toBe("invalid");
  const { id: undoing } = await undo(id);
  expect(await balance("receivable/2")).toBe(1_000_00n);
  expect(await refused(undo(id))).toBe("entryReversed");
  expect(await refused(undo(undoing))).toBe("reversalFinal");
  const { rows } = await deal.finance().read((tx) => entriesOf(tx, deal.contractId, { page: 1, size: 100 }));
  expect(rows.find((one) => one.key === "a")?.reversedBy).toBeNull();
  expect(rows.find((one) => one.key === "b")?.reversedBy).toBe(undoing);
  await expect(undoMovement(deal.as("legal"), { contractId: deal.contractId, entryId: id })).rejects.toThrow(
    "forbidden",
  );
});

test("fifty writers at once: the commitment is never passed, no entry is lost or doubled", async () => {
  const start = await balance("uncalled/3");
  // Each key is posted by two writers, and the sum of all is above what is uncalled.
  const [writers, each] = [50, 2_000_00n];
  const ends = await Promise.all(
    Array.from({ length: writers }, (_, i) =>
      call(3, `w${Math.floor(i / 2)}`, each).then(
        ({ isNew, id }) => ({ isNew, id }),
        (error) => ({ refused: error.sentence?.key as string }),
      ),
    ),
  );
  const fresh = ends.filter((one) => "isNew" in one && one.isNew);
  const known = ends.filter((one) => "isNew" in one && !one.isNew);
  const kept = ends.filter((one) => "refused" in one);
  const most = Number(start / each);
  expect(new Set(kept.map((one) => "refused" in one && one.refused))).toEqual(new Set(["overdrawn_uncalled"]));
  expect(fresh.length).toBe(most);
  expect(fresh.length + known.length + kept.length).toBe(writers);
  const stored = await deal.sql(
    `select count(*)::int as n, count(distinct key)::int as keys from journal_entry where key like 'w%'`,
  );
  expect(stored[0]).toEqual({ n: most, keys: most });
  expect(await balance("uncalled/3")).toBe(start - each * BigInt(most));
  expect(await balance("receivable/3")).toBe(each * BigInt(most));
  console.log(
    `journal: ${writers} writers on one contract, ${fresh.length} movements posted, ${known.length} found posted by another, ${kept.length} refused above the commitment, 0 lost, 0 doubled`,
  );
});

test("fifty at once calling, receiving and undoing: committed ≥ called ≥ received, and the journal replays", async () => {
  const { contractId } = deal;
  const post = (i: number) =>
    deal.finance().write("payment.record", async (tx) => {
      const n = (i % 2) + 1;
      const lines = i % 3 === 0 ? movements.call(n, 500_00n) : movements.receive(n, 300_00n);
      const kind = i % 3 === 0 ? "call" : "receive";
      const move = {
        commitmentId: deal.commitments[n - 1]?.id ?? "",
        key: `m${i}`,
        kind,
        valueOn: moneyDay,
        lines,
      } as const;
      const { id } = await postMovement(tx, deal.finance(), contractId, move);
      return id;
    });
  const ids = await Promise.all(Array.from({ length: 50 }, (_, i) => post(i).catch(() => null)));
  const some = ids.filter((id): id is string => id !== null).slice(0, 20);
  const undone = await Promise.allSettled(
    [...some, ...some].map((entryId) =>
      undoMovement(deal.finance(), { contractId, entryId, valueOn: moneyDay, reason: "Essai" }),
    ),
  );
  const done = undone.filter(({ status }) => status === "fulfilled").length;
  expect(done).toBeLessThanOrEqual(some.length);
  const under = await deal.sql(`select m.number from commitment m
    join lateral (select coalesce(sum(abs(cents)) filter (where account = 'committed'), 0) as committed,
      coalesce(sum(cents) filter (where account in ('receivable', 'received')), 0) as called,
      coalesce(sum(cents) filter (where account = 'received'), 0) as received from account_balance b where b.commitment_id = m.id) s on true
    where not (s.committed >= s.called and s.called >= s.received and s.received >= 0)`);
  expect(under).toEqual([]);
  const told = await replayJournal(db.jobs, "cli:replay-journal");
  expect(told.faults).toEqual([]);
  expect(told.unbalanced).toEqual([]);
  console.log(
    `journal: ${ids.filter(Boolean).length} of 50 mixed movements posted, ${done} undone, ${told.entries} entries replayed to ${told.accounts} stored balances, 0 differ`,
  );
});

test("a balance changed behind the journal is named by the replay", async () => {
  await db.owner.execute(
    "set session_replication_role = replica; update account_balance set cents = cents + 1 where account = 'committed' and whose = '2'; set session_replication_role = origin",
  );
  const { faults } = await replayJournal(db.jobs, "cli:replay-journal");
  expect(faults).toEqual([
    { contractId: deal.contractId, account: "committed/2", storedCents: -59_999_99n, replayedCents: -60_000_00n },
  ]);
});

import { beforeAll, expect, test } from "vitest";
import { readPositions } from "../../../app/services/positions/read-positions.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { type RunningContract, runningContract, staffPerson } from "./two-investors.ts";

const db = testDatabase();
let world: RunningContract;
let other: RunningContract;
const today = "2025-02-01";

beforeAll(async () => {
  const person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Relais", person },
    parts: [
      { name: "Fonds Rivage", cents: 90_000_000n },
      { name: "Caisse Dune", cents: 180_000_000n },
    ],
  });
  other = await runningContract(db, { mark: "Autre", person, parts: [{ name: "Banque Lande", cents: 270_000_000n }] });
});

const as = (i: 0 | 1) =>
  context(db, viewer("investor", { institutionId: world.investors[i]?.institutionId ?? null }), { today });

test("an investor's own position, from its own rows alone", async () => {
  const [held, ...more] = await readPositions(as(0), {}, { on: today, knownAt: null });
  expect(more).toEqual([]);
  expect(held).toMatchObject({ title: "Contrat Relais", investor: "Fonds Rivage" });
  expect(held?.position.standing).toMatchObject({
    ...{
      committed: 90_000_000n,
      called: 60_000_000n,
      received: 60_000_000n,
      uncalled: 30_000_000n,
      outstanding: 60_000_000n,
    },
  });
  expect(held?.position.expected.low).toBe(0n);
  // All of it back, with 3.5 % a year on what was paid in.
  expect(held?.position.expected.target).toBeGreaterThan(90_000_000n);
  expect(held?.calls).toMatchObject([{ cents: 30_000_000n, call: null, tranche: 3 }]);
  expect(held?.rates.target.kind).toBe("unique");
  expect(held?.rates.low).toEqual({ kind: "none" });
});

test("as of any day, and as it was known", async () => {
  const at = async (on: string, knownAt: string | null = null) =>
    (await readPositions(as(0), {}, { on, knownAt }))[0]?.position.standing.received;
  expect([await at("2023-02-27"), await at("2023-02-28"), await at("2024-09-20")]).toEqual([
    0n,
    30_000_000n,
    60_000_000n,
  ]);
  expect(await at(today, "2020-01-01T00:00:00Z")).toBeUndefined();
});

test("the staff reads one investor's position; what it sees is what the investor sees", async () => {
  const person = await staffPerson(db);
  const staff = context(db, viewer("finance", { personId: person }), { today });
  const whose = { contractId: world.contractId, partyId: world.investors[0]?.partyId ?? "" };
  const [seen] = await readPositions(staff, whose, { on: today, knownAt: null });
  const [own] = await readPositions(as(0), {}, { on: today, knownAt: null });
  expect(seen?.position).toEqual(own?.position);
  expect(await readPositions(as(1), { contractId: other.contractId }, { on: today, knownAt: null })).toEqual([]);
  expect(await readPositions(as(1), whose, { on: today, knownAt: null })).toEqual([]);
});

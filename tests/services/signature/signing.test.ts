import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { inWords } from "../../../app/services/signature/signing/in-words.ts";
import { recordSignature } from "../../../app/services/signature/signing/record-signature.ts";
import { type WrittenStep, writeStep } from "../../../app/services/signature/signing/write-step.ts";
import { testDatabase } from "../../database.ts";
import { formOf, record, type SignatoryName, type SigningWorld, signingDay, signingWorld } from "./signing-world.ts";

const db = testDatabase();
let world: SigningWorld;
beforeAll(async () => {
  world = await signingWorld(db);
});
beforeEach(() => world.reset());

const refused = (key: string) => expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const field = (name: string, key: string) =>
  expect.objectContaining({ fields: expect.objectContaining({ [name]: expect.objectContaining({ key }) }) });

test("in order, to the last signature, which moves the selection", async () => {
  for (const who of ["approver", "operator", "investor"] as const) await record(world, who);
  expect(await world.state()).toBe("signing");
  await record(world, "deputy");
  expect(await world.state()).toBe("signed");
  expect(await world.standing()).toHaveLength(4);
  const moves = await db.owner.execute(sql`select 1 from selection_move where act = 'sign'`);
  expect(moves).toHaveLength(1);
});

test("nobody acts out of turn, and the refusal names who holds the step", async () => {
  await expect(record(world, "investor")).rejects.toEqual(
    expect.objectContaining({ sentence: { key: "order_waiting", values: { holder: "Chloé Garnier" } } }),
  );
  await record(world, "approver");
  await expect(record(world, "president")).rejects.toEqual(refused("order_waiting"));
  expect(await world.standing()).toEqual([{ who: "approver", outcome: "approved" }]);
});

test("of a party that left nothing is waited for", async () => {
  await record(world, "approver");
  await record(world, "investor");
  const of = (value: string) =>
    db.owner.execute(
      sql.raw(`select set_config('tamis.actor', 'cli:test', true); set session_replication_role = replica;
        update contract_party set withdrawn_at = ${value} where id = (select party_id from signatory where id = '${world.ids.operator}');
        set session_replication_role = origin`),
    );
  await of("now()");
  await record(world, "president").finally(() => of("null"));
  expect((await world.standing()).map(({ who }) => who)).toEqual(["approver", "investor", "president"]);
});

test("an approval recorded for somebody says where the agreement is kept", async () => {
  await expect(record(world, "approver", { reference: undefined })).rejects.toEqual(field("reference", "too_small"));
});

test("the same form sent twice is one step, another one is refused", async () => {
  const key = randomUUID();
  const first = await record(world, "approver", { key });
  expect(await record(world, "approver", { key })).toEqual(first);
  await expect(record(world, "approver")).rejects.toEqual(refused("order_done"));
  expect(await world.standing()).toHaveLength(1);
});

test("what a record must tell", async () => {
  await record(world, "approver");
  const told = (more: Record<string, unknown>) => record(world, "investor", more);
  await expect(told({ confirmed: undefined })).rejects.toEqual(field("confirmed", "signing_confirm"));
  await expect(told({ reference: undefined })).rejects.toEqual(field("reference", "too_small"));
  await expect(told({ method: undefined })).rejects.toEqual(field("method", "invalid_value"));
  await expect(told({ method: "electronic" })).rejects.toEqual(field("level", "invalid_value"));
  await expect(told({ sha256: "0".repeat(64) })).rejects.toEqual(refused("signing_otherHash"));
  await expect(told({ onDay: "2026-12-17" })).rejects.toEqual(refused("signing_later"));
  await expect(told({ outcome: "approved", method: undefined })).rejects.toEqual(refused("signing_otherAct"));
  await expect(told({ outcome: "refused", method: undefined })).rejects.toEqual(field("reason", "too_small"));
  await expect(told({ signatoryId: randomUUID() })).rejects.toEqual(refused("notFound"));
  await expect(record(world, "investor", { as: world.as("finance") })).rejects.toEqual(refused("forbidden"));
  expect(await world.standing()).toHaveLength(1);
});

test("the two situations courts voided: signed before, or the very day, the act was enforceable", async () => {
  await record(world, "approver", { onDay: "2026-12-14" });
  await expect(record(world, "investor", { onDay: "2026-12-14" })).rejects.toEqual(refused("gate_tooEarly"));
  await expect(record(world, "investor", { onDay: "2026-12-15" })).rejects.toEqual(refused("gate_sameDay"));
  expect(await world.standing()).toHaveLength(1);
});

test("no step before the day its version was made final, in the department's time", async () => {
  await expect(record(world, "approver", { onDay: "2026-12-13" })).rejects.toEqual(refused("signing_beforeFinal"));
  await record(world, "approver", { onDay: "2026-12-14" });
});

test("a day before those one waits for is refused", async () => {
  await record(world, "approver", { as: world.legal("2026-12-18"), onDay: "2026-12-18" });
  await expect(record(world, "investor", { as: world.legal("2026-12-18") })).rejects.toEqual(
    refused("signing_beforeOthers"),
  );
});

test("a refusal holds the step until somebody else is named; it is corrected with its reason", async () => {
  await record(world, "approver");
  const { id } = await record(world, "investor", { outcome: "refused", method: undefined, reason: "Montant." });
  await expect(record(world, "investor")).rejects.toEqual(refused("order_refused"));
  await record(world, "operator");
  await expect(record(world, "president")).rejects.toEqual(refused("order_waiting"));
  await expect(record(world, "investor", { corrects: id })).rejects.toEqual(field("reason", "too_small"));
  await record(world, "investor", { corrects: id, reason: "Saisie sur la mauvaise personne." });
  await record(world, "president");
  expect(await world.state()).toBe("signed");
});

test("a correction does not undo what later signatures rest on", async () => {
  const { id } = await record(world, "approver");
  await record(world, "investor");
  const told = { corrects: id, outcome: "refused", reason: "Erreur." };
  await expect(record(world, "approver", told)).rejects.toEqual(refused("signing_laterDone"));
});

test("twenty at once record one step", async () => {
  await record(world, "approver");
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => record(world, "investor")));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await world.standing()).toHaveLength(2);
});

test("one paper scan carries several signatures; none without a file", async () => {
  await record(world, "approver");
  const ground = { dataFolder: world.dataFolder, roots: [], timeZone: "Europe/Paris" };
  const scan = async () => world.received(world.contract, "scan.pdf");
  await recordSignature(world.legal(), { ...formOf(world, "investor"), file: await scan() }, ground);
  await expect(recordSignature(world.legal(), formOf(world, "operator"), ground)).rejects.toEqual(
    field("file", "signing_fileNeeded"),
  );
  await recordSignature(world.legal(), { ...formOf(world, "operator"), file: await scan() }, ground);
  expect(await world.standing()).toHaveLength(3);
});

test("random orders of attempts: zero out of turn", async () => {
  const seed = Number(process.env.TAMIS_SEED ?? Date.now() % 1e9);
  console.log(`signing: random orders with seed ${seed}`);
  let state = seed;
  const random = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  const names: SignatoryName[] = ["approver", "investor", "operator", "president", "deputy"];
  const place = { approver: 0, investor: 1, operator: 1, president: 2, deputy: 2 };
  let attempts = 0;
  for (let round = 0; round < 6; round++) {
    await world.reset();
    for (let i = 0; i < 40 && (await world.state()) === "signing"; i++) {
      attempts++;
      await record(world, names[Math.floor(random() * names.length)] as SignatoryName).catch((error) => {
        if (error.name !== "DomainError") throw error;
      });
    }
    const order = (await world.standing()).map(({ who }) => place[who]);
    expect(order).toEqual([...order].sort());
    expect(order).toHaveLength(4);
    expect(await world.state()).toBe("signed");
  }
  console.log(`signing: ${attempts} attempts, zero out of turn`);
});

test("the database's refusals are words, whoever writes around the rules", async () => {
  const legal = world.legal();
  const step: WrittenStep = {
    ...{ signatoryId: world.ids.approver, onDay: signingDay, method: null, level: null },
    ...{ reference: "", reason: "", confirmedSha256: "f".repeat(64), key: randomUUID(), overrideId: null },
    outcome: "approved",
  };
  const told = { versionId: world.versionId, by: legal.viewer.personId, now: legal.now, file: null, corrects: null };
  const around = legal.write("signature.approved", (tx) => writeStep(tx, step, told));
  expect(inWords(await around.catch((error) => error))).toEqual(refused("signing_otherAct"));
});

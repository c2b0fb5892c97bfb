import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Context } from "../../../app/services/context.ts";
import { openOwnContract } from "../../../app/services/signature/signing/open-own-contract.ts";
import { ownSelection, signOwn } from "../../../app/services/signature/signing/sign-own.ts";
import { ownContracts, ownSigning } from "../../../db/queries/signatures.ts";
import { signature } from "../../../db/schema/index.ts";
import { testDatabase } from "../../database.ts";
import { partyContext } from "./own-context.ts";
import { record, type SignatoryName, type SigningWorld, signingDay, signingWorld } from "./signing-world.ts";

const db = testDatabase();
let world: SigningWorld;
let approver: Seat;
let president: Seat;
let operator: Seat;
interface Seat {
  partyId: string;
  as: Context;
}
beforeAll(async () => {
  world = await signingWorld(db);
  approver = await partyContext(db, world, "approver");
  president = await partyContext(db, world, "president");
  operator = await partyContext(db, world, "operator");
});
beforeEach(() => world.reset());

const refused = (key: string) => expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const act = ({ as, partyId }: Seat, who: SignatoryName, more: Record<string, unknown> = {}) =>
  signOwn(
    as,
    {
      ...{ partyId, signatoryId: world.ids[who], key: randomUUID(), outcome: "approved" },
      ...{ sha256: world.sha256, confirmed: ["oui"], ...more },
    },
    world.portal(),
  );

test("the payer's approver and the operator's signatory have a page of their own: their step, in their turn, today", async () => {
  expect(await operator.as.read((tx) => ownContracts(tx, operator.as.viewer.email))).toEqual([
    { partyId: operator.partyId, candidacyId: null, title: "Contrat à impact social" },
  ]);
  const { sha256 } = world;
  const refuse = { outcome: "refused", reason: "Non." };
  await expect(act(operator, "operator", { outcome: "signed", sha256, file: null })).rejects.toMatchObject({
    fields: { file: expect.anything() },
  });
  await expect(act(operator, "approver")).rejects.toEqual(refused("forbidden"));
  await expect(act(operator, "investor", refuse)).rejects.toEqual(refused("forbidden"));
  await act(approver, "approver");
  await act(operator, "operator", refuse);
  expect(await world.standing()).toEqual([
    { who: "approver", outcome: "approved" },
    { who: "operator", outcome: "refused" },
  ]);
  const [row] = await db.owner.select().from(signature);
  expect(row).toMatchObject({ recordedBy: approver.as.viewer.personId, onDay: signingDay });
});

test("another party's page, or a candidate's, does not exist for them; nor does theirs for anybody else", async () => {
  const place = (seat: Seat, more: Parameters<typeof ownSelection>[1]) => ownSelection(seat.as, more);
  expect(await place(operator, { partyId: operator.partyId })).toBe(world.selectionId);
  for (const elsewhere of [
    { partyId: approver.partyId },
    { candidacyId: world.candidacyId },
    { partyId: randomUUID() },
    { partyId: "x" },
    {},
  ])
    await expect(place(operator, elsewhere)).rejects.toEqual(refused("notFound"));
  const file = (seat: Seat, partyId: string) => openOwnContract(seat.as, world.dataFolder, { partyId });
  const served = await file(president, president.partyId);
  expect(served.bytes).toBe(world.contract.length);
  served.stream.destroy();
  await expect(file(operator, president.partyId)).rejects.toEqual(refused("notFound"));
});

test("they read their own step, the contract to sign and the name of its selection: nothing else is theirs", async () => {
  const counted = async (as: Context, ...tables: string[]) =>
    as.read(async (tx) => {
      const found: Record<string, number> = {};
      for (const table of tables)
        found[table] = Number((await tx.execute(sql.raw(`select count(*) from ${table}`)))[0]?.count);
      return found;
    });
  await record(world, "approver");
  const nothing = [
    "candidacy",
    "programme",
    "grid",
    "institution_name where institution_id <> (select tamis.viewer_institution())",
  ];
  expect(await counted(president.as, ...nothing)).toEqual(Object.fromEntries(nothing.map((table) => [table, 0])));
  expect(
    await counted(
      president.as,
      "selection",
      "contract",
      "contract_version",
      "contract_party",
      "signatory",
      "signature",
    ),
  ).toEqual({ selection: 1, contract: 1, contract_version: 1, contract_party: 1, signatory: 1, signature: 0 });
  expect(await counted(approver.as, "signatory", "signature")).toEqual({ signatory: 1, signature: 1 });
  const seen = await president.as.read((tx) => ownSigning(tx, world.selectionId));
  expect(seen?.people.map(({ id }) => id)).toEqual([world.ids.president]);
  for (const table of ["legal_event", "deliberation", "version_comment", "signature_override"])
    await expect(counted(president.as, table)).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("once replaced, or once their party left, nothing of the contract is theirs any more", async () => {
  const seen = async () => (await operator.as.read((tx) => ownContracts(tx, operator.as.viewer.email))).length;
  const run = (text: string) =>
    db.owner.execute(sql.raw(`select set_config('tamis.actor', 'cli:test', true); ${text}`));
  await run(
    `update signatory set withdrawn_at = now(), withdrawn_reason = 'Parti.' where id = '${world.ids.operator}'`,
  );
  expect(await seen()).toBe(0);
  await expect(ownSelection(operator.as, { partyId: operator.partyId })).rejects.toEqual(refused("notFound"));
  await world.reset();
  expect(await seen()).toBe(1);
});

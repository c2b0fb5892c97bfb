import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { admitPerson } from "../../../app/cli/seed/people.ts";
import type { Role } from "../../../app/domain/access/roles.ts";
import type { Resources } from "../../../app/http/resources.ts";
import type { Context } from "../../../app/services/context.ts";
import { readWaiting } from "../../../app/services/selection/waiting/read-waiting.ts";
import { signAsStaff } from "../../../app/services/signature/signing/sign-own.ts";
import { signature } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { record, type SignatoryName, type SigningWorld, signingDay, signingWorld } from "./signing-world.ts";

const db = testDatabase();
let world: SigningWorld;
let approver: Context;
let other: Context;
beforeAll(async () => {
  world = await signingWorld(db);
  approver = await staff("finance", "Approver@exemple.test");
  other = await staff("finance", "autre@exemple.test");
});
beforeEach(() => world.reset());

/** Somebody of the département with an account of this address. */
async function staff(role: Role, email: string): Promise<Context> {
  const untied = { institutionId: null, candidacyId: null, expiresAt: null };
  const personId = await admitPerson({ jobs: db.jobs } as Resources, { name: email, email, role } as never, untied);
  return context(db, viewer(role, { personId, email }), { today: signingDay, now: new Date().toISOString() });
}
const act = (as: Context, who: SignatoryName, more: Record<string, unknown> = {}) =>
  signAsStaff(
    as,
    {
      ...{ selectionId: world.selectionId, signatoryId: world.ids[who], key: randomUUID(), outcome: "approved" },
      ...{ sha256: world.sha256, confirmed: ["oui"], ...more },
    },
    world.portal(),
  );
const waiting = async (as: Context) =>
  (await readWaiting(as)).filter(({ kind }) => kind === "ownStep").map(({ page }) => page);
const refused = (key: string) => expect.objectContaining({ sentence: expect.objectContaining({ key }) });

test("an approver of the finance team is told at home, approves in their own name, and nobody does it for them", async () => {
  expect(await waiting(approver)).toEqual([`/signatures/${world.ids.approver}`]);
  expect(await waiting(other)).toEqual([]);
  await expect(act(other, "approver")).rejects.toEqual(refused("forbidden"));
  await expect(act(world.as("auditor"), "approver")).rejects.toEqual(refused("forbidden"));
  await expect(act(approver, "approver", { sha256: "0".repeat(64) })).rejects.toEqual(refused("signing_otherHash"));
  const key = randomUUID();
  await act(approver, "approver", { key });
  await act(approver, "approver", { key });
  expect(await world.standing()).toEqual([{ who: "approver", outcome: "approved" }]);
  const [row] = await db.owner.select().from(signature);
  expect(row).toMatchObject({ recordedBy: approver.viewer.personId, onDay: signingDay });
  expect(await waiting(approver)).toEqual([]);
});

test("they refuse with a reason, and act for nobody else named on the contract", async () => {
  await expect(act(approver, "investor", { outcome: "refused", reason: "Non." })).rejects.toEqual(refused("forbidden"));
  await expect(act(approver, "approver", { outcome: "refused" })).rejects.toMatchObject({
    fields: { reason: { key: "too_small" } },
  });
  await act(approver, "approver", { outcome: "refused", reason: "Le budget manque." });
  expect(await world.standing()).toEqual([{ who: "approver", outcome: "refused" }]);
});

test("a signatory of the payer who works there waits for their turn, the legal team included", async () => {
  const president = await staff("legal", "president@exemple.test");
  const refuse = { outcome: "signed", file: null };
  expect(await waiting(president)).toEqual([]);
  await expect(act(president, "president", refuse)).rejects.toMatchObject({ fields: { file: expect.anything() } });
  for (const who of ["approver", "investor", "operator"] as const) await record(world, who);
  expect(await waiting(president)).toEqual([`/signatures/${world.ids.president}`]);
});

test("the database writes a step of finance for the person named by their own address alone", async () => {
  const write = (as: Context, who: SignatoryName) =>
    as.write("test", (tx) =>
      tx.insert(signature).values({
        ...{ signatoryId: world.ids[who], versionId: world.versionId, outcome: "approved", onDay: signingDay },
        ...{ confirmedSha256: world.sha256, key: randomUUID(), recordedBy: as.viewer.personId },
      }),
    );
  const denied = { cause: { code: "42501" } };
  // Named for a candidate by the address of somebody who screens it: not theirs to write, whatever a page asks.
  const screener = await staff("finance", "investor@exemple.test");
  await expect(write(screener, "investor")).rejects.toMatchObject(denied);
  await expect(write(other, "approver")).rejects.toMatchObject(denied);
  await expect(write(approver, "investor")).rejects.toMatchObject(denied);
  await write(approver, "approver");
  expect(await world.standing()).toEqual([{ who: "approver", outcome: "approved" }]);
});

import { createHmac, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { overHttp } from "../../../app/adapters/signature-providers/over-http.ts";
import type { Context } from "../../../app/services/context.ts";
import { openOwnContract } from "../../../app/services/signature/signing/open-own-contract.ts";
import type { Portal } from "../../../app/services/signature/signing/portal.ts";
import { receiveMessage, takeUpMessages } from "../../../app/services/signature/signing/provider-messages.ts";
import { sendToProvider, takeUpRequests } from "../../../app/services/signature/signing/send-request.ts";
import { signOwn } from "../../../app/services/signature/signing/sign-own.ts";
import { ownContracts } from "../../../db/queries/signatures.ts";
import { testDatabase } from "../../database.ts";
import { certificateFor } from "../../fake-provider/certificates.ts";
import { makePdf } from "../../fake-provider/make-pdf.ts";
import { signPdf } from "../../fake-provider/sign-pdf.ts";
import { type FakeProvider, startFakeProvider } from "../../fake-provider/start.ts";
import { ownContext } from "./own-context.ts";
import { formOf, record, type SigningWorld, signingDay, signingWorld } from "./signing-world.ts";

const db = testDatabase();
const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
let world: SigningWorld;
let investor: Context;
let provider: FakeProvider;
let server: Server;
let answers: number[] = [];

beforeAll(async () => {
  world = await signingWorld(db);
  investor = await ownContext(db, world, "investor");
  server = createServer(async (request, response) => {
    const headers = request.headers as Record<string, string>;
    const isKept = await receiveMessage(portal(), { provider: "127.0.0.1", headers, body: await buffer(request) });
    if (isKept) await takeUpMessages(portal());
    answers.push(isKept ? 204 : 404);
    response.writeHead(isKept ? 204 : 404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  provider = await startFakeProvider({ key: "clef", secret, webhook: `http://127.0.0.1:${port}/` });
});
afterAll(() => {
  provider?.stop();
  server?.close();
});
beforeEach(async () => {
  await world.reset();
  answers = [];
});

const portal = (): Portal => ({
  ...world.portal(),
  roots: [provider.root],
  provider: { ...overHttp({ name: "127.0.0.1", baseUrl: provider.baseUrl, key: "clef" }), secret },
});
const refused = (key: string) => expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const field = (name: string, key: string) =>
  expect.objectContaining({ fields: expect.objectContaining({ [name]: expect.objectContaining({ key }) }) });
const live = async () => {
  const rows = await db.owner.execute<Record<string, unknown>>(
    sql`select outcome, level, recorded_by, checks->>'finding' as finding, on_day::text from signature
      where superseded_at is null and outcome <> 'approved'`,
  );
  return [...rows];
};

async function signWith(bytes: Buffer | null, more: Record<string, unknown> = {}, as = investor): Promise<void> {
  const file = bytes && (await world.received(bytes, "signe.pdf"));
  const fields = { ...formOf(world, "investor", more), candidacyId: world.candidacyId, file };
  await signOwn(as, fields, portal()).finally(() => file?.discard());
}
const signedBy = async (name: string, contract = world.contract) =>
  signPdf(contract, { signer: await certificateFor(name), at: new Date() });

test("a signatory signs in their turn by the file that comes back, once", async () => {
  const signed = await signedBy("ROCHE Inès");
  await expect(signWith(signed)).rejects.toEqual(refused("signing_notYourTurn"));
  await record(world, "approver");
  const key = randomUUID();
  await signWith(signed, { key });
  await signWith(signed, { key });
  // No authority of the certificate is known: it is recorded, and a person has to look.
  expect(await live()).toEqual([
    expect.objectContaining({ level: "simple", finding: "not_decided", recorded_by: investor.viewer.personId }),
  ]);
});

test("a signatory: another document, no signature, nothing confirmed, somebody else's step, another file", async () => {
  await record(world, "approver");
  const other = makePdf([["Un autre contrat"]]);
  await expect(signWith(await signedBy("Inès Roche", other))).rejects.toMatchObject({ kind: "Invalid" });
  await expect(signWith(world.contract)).rejects.toEqual(field("file", "signedWithoutSignature"));
  await expect(signWith(null)).rejects.toEqual(field("file", "signing_fileNeeded"));
  await expect(signWith(world.contract, { confirmed: undefined })).rejects.toEqual(
    field("confirmed", "signing_confirm"),
  );
  await expect(signWith(await signedBy("Inès Roche"), { signatoryId: world.ids.operator })).rejects.toEqual(
    refused("forbidden"),
  );
  await expect(signWith(world.contract, {}, world.legal())).rejects.toEqual(refused("forbidden"));
  await expect(
    signOwn(
      investor,
      { ...formOf(world, "investor"), candidacyId: randomUUID(), file: await world.received(world.contract) },
      portal(),
    ),
  ).rejects.toEqual(refused("notFound"));
  expect(await live()).toEqual([]);
});

test("a candidate that is no party of the contract, and whoever is not named: no contract, page or file", async () => {
  const seen = async (as: Context, candidacyId: string) => ({
    home: (await as.read((tx) => ownContracts(tx, as.viewer.email))).length > 0,
    deals: (await as.read((tx) => tx.execute(sql`select 1 from contract`))).length,
    file: await openOwnContract(as, world.dataFolder, { candidacyId }).then(
      () => "open",
      (error) => error.sentence.key,
    ),
  });
  expect(await seen(investor, world.candidacyId)).toEqual({ home: true, deals: 1, file: "open" });
  const unnamed = await ownContext(db, world, "president");
  expect(await seen(unnamed, world.candidacyId)).toEqual({ home: false, deals: 1, file: "notFound" });
  const [rival] = await db.owner.execute<{ id: string; institution: string }>(sql`
    select id, institution_id as institution from candidacy where selection_id = ${world.selectionId} and id <> ${world.candidacyId} limit 1`);
  const tie = { candidacyId: rival?.id ?? "", institutionId: rival?.institution ?? "" };
  const loser = { ...world, ...tie };
  const rivals = await ownContext(db, loser, "deputy");
  expect(await seen(rivals, tie.candidacyId)).toEqual({ home: false, deals: 0, file: "notFound" });
});

test("a signatory refuses with a reason; the last one who signs moves the selection", async () => {
  await expect(signWith(null, { outcome: "refused", method: undefined })).rejects.toEqual(field("reason", "too_small"));
  for (const who of ["approver", "operator"] as const) await record(world, who);
  await signWith(await signedBy("Inès Roche"));
  await record(world, "president");
  expect(await world.state()).toBe("signed");
  await world.reset();
  await signWith(null, { outcome: "refused", reason: "Le montant." });
  expect(await live()).toEqual([expect.objectContaining({ outcome: "refused" })]);
});

test("a signatory whose signature is the last moves the selection in the same transaction, in nobody's name", async () => {
  await record(world, "approver");
  await record(world, "operator");
  // The payer's president signs before the investor: the last one is the signatory's own.
  await db.owner.execute(sql`alter table signatory disable trigger user`);
  await db.owner.execute(sql`update signatory set rank = 3 where id = ${world.ids.investor}`);
  try {
    await record(world, "president");
    expect(await world.state()).toBe("signing");
    await signWith(await signedBy("Inès Roche"));
    expect(await world.state()).toBe("signed");
    const rows = await db.owner.execute(sql`select m.moved_by, a.actor, a.transaction_id = b.transaction_id as together
      from selection_move m join audit_entry a on a.table_name = 'selection_move' and a.subject_id = m.id::text
      join audit_entry b on b.table_name = 'signature' and b.actor = a.actor where m.act = 'sign' order by b.id desc limit 1`);
    expect([...rows]).toEqual([{ moved_by: null, actor: `person:${investor.viewer.personId}`, together: true }]);
  } finally {
    await db.owner.execute(sql`update signatory set rank = 1 where id = ${world.ids.investor}`);
    await db.owner.execute(sql`alter table signatory enable trigger user`);
  }
});

const atSix = () => ({ ...world.legal(), now: `${signingDay}T09:00:00.000Z` });
const request = async (expiresOn = "2026-12-30") => {
  const told = { selectionId: world.selectionId, signatoryId: world.ids.investor, expiresOn };
  const { sent } = await sendToProvider(atSix(), told, portal());
  const [row] = await db.owner.execute<{ external_id: string }>(
    sql`select external_id from signature_request where closed_at is null`,
  );
  return { sent, externalId: row?.external_id ?? "" };
};

test("a provider: sent in turn, signed, told several times, recorded once in nobody's name", async () => {
  await expect(request()).rejects.toEqual(refused("order_waiting"));
  await record(world, "approver");
  await expect(request("2026-12-16")).rejects.toEqual(field("expiresOn", "signing_expiryPast"));
  const { sent, externalId } = await request();
  expect(sent).toBe(true);
  await expect(request()).rejects.toEqual(refused("signing_askedAlready"));
  await provider.pull(externalId, "sign", 3);
  expect(answers).toEqual([204, 204, 204]);
  expect(await live()).toEqual([
    { outcome: "signed", level: "advanced", recorded_by: null, finding: "valid", on_day: signingDay },
  ]);
  const messages = await db.owner.execute(sql`select failure from provider_message`);
  expect([...messages]).toEqual([{ failure: null }]);
  for (const who of ["operator", "president"] as const) await record(world, who);
  expect(await world.state()).toBe("signed");
});

test("the provider's signature may be the last: the portal moves the selection itself", async () => {
  for (const who of ["approver", "operator"] as const) await record(world, who);
  await db.owner.execute(sql`select set_config('tamis.actor', 'cli:test', false)`);
  await record(world, "investor");
  const told = { selectionId: world.selectionId, signatoryId: world.ids.president, expiresOn: "2026-12-30" };
  await sendToProvider(atSix(), told, portal());
  const [row] = await db.owner.execute<{ external_id: string }>(sql`select external_id from signature_request`);
  await provider.pull(row?.external_id ?? "", "sign");
  expect(await world.state()).toBe("signed");
  const [move] = await db.owner.execute(sql`select moved_by from selection_move where act = 'sign'`);
  expect(move).toEqual({ moved_by: null });
});

test("a provider tells a refusal; what it cannot mean is kept with its reason", async () => {
  await record(world, "approver");
  const { externalId } = await request();
  await provider.pull(externalId, "refuse");
  expect(await live()).toEqual([expect.objectContaining({ outcome: "refused", recorded_by: null })]);
  await tell({ type: "envelope.signed", data: { id: externalId } });
  await tell({ type: "envelope.signed", data: { id: "env_unknown" } });
  await tell({ what: "ever" });
  const rows = await db.owner.execute<{ failure: string | null }>(
    sql`select failure from provider_message order by received_at, id`,
  );
  expect(rows.map(({ failure }) => failure).sort()).toEqual(
    [null, "signing_messageUnknown", "signing_requestUnknown", "signing_requestUnknown"].sort(),
  );
});

/** Tells the portal something as the provider would; `forged` signs with another secret. */
async function tell(body: unknown, { forged = false, age = 0, id = randomUUID() as string } = {}): Promise<boolean> {
  const text = JSON.stringify(body);
  const at = String(Math.floor(Date.now() / 1000) - age);
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const mac = createHmac("sha256", forged ? Buffer.alloc(32, 9) : key);
  const headers = {
    ...{ "webhook-id": id, "webhook-timestamp": at },
    "webhook-signature": `v1,${mac.update(`${id}.${at}.${text}`).digest("base64")}`,
  };
  const isKept = await receiveMessage(portal(), { provider: "127.0.0.1", headers, body: Buffer.from(text) });
  if (isKept) await takeUpMessages(portal());
  return isKept;
}

test("a forged, an old or a stranger's message leaves nothing", async () => {
  expect(await tell({ type: "envelope.signed", data: { id: "x" } }, { forged: true })).toBe(false);
  expect(await tell({ type: "envelope.signed", data: { id: "x" } }, { age: 3600 })).toBe(false);
  expect(await receiveMessage(portal(), { provider: "autre", headers: {}, body: Buffer.from("{}") })).toBe(false);
  expect(await receiveMessage(world.portal(), { provider: "127.0.0.1", headers: {}, body: Buffer.from("{}") })).toBe(
    false,
  );
  expect(await db.owner.execute(sql`select 1 from provider_message`)).toHaveLength(0);
});

test("a request the provider did not take is handed over later; one nobody signed in time ends", async () => {
  await record(world, "approver");
  const away = {
    ...portal(),
    provider: { ...overHttp({ name: "127.0.0.1", baseUrl: "http://127.0.0.1:9", key: "x" }), secret },
  };
  const told = { selectionId: world.selectionId, signatoryId: world.ids.investor, expiresOn: "2026-12-30" };
  expect(await sendToProvider(atSix(), told, away)).toEqual({ sent: false });
  expect(await takeUpRequests(portal())).toEqual({ sent: 1, expired: 0 });
  expect(await takeUpRequests(portal())).toEqual({ sent: 0, expired: 0 });
  expect(await takeUpRequests({ ...portal(), today: "2026-12-31" })).toEqual({ sent: 0, expired: 1 });
  const [row] = await db.owner.execute(sql`select failure from signature_request`);
  expect(row).toEqual({ failure: "signing_requestExpired" });
});

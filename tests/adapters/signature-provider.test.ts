import { createServer, type RequestListener, type Server } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSignedPdf } from "../../app/adapters/pdf-signature.ts";
import { byFile } from "../../app/adapters/signature-providers/by-file.ts";
import { overHttp } from "../../app/adapters/signature-providers/over-http.ts";
import type { SignatureProvider } from "../../app/adapters/signature-providers/provider.ts";
import { type CheckedWebhook, verifyWebhook } from "../../app/adapters/signature-providers/verify-webhook.ts";
import { makePdf } from "../fake-provider/make-pdf.ts";
import { type FakeProvider, startFakeProvider } from "../fake-provider/start.ts";

const key = "test-key";
const secret = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;
const servers: Server[] = [];
const heard: CheckedWebhook[] = [];
/** Deliveries to turn away before one is taken. */
let turnedAway = 0;
let fake: FakeProvider;
let provider: SignatureProvider;

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

beforeAll(async () => {
  const webhook = await listen(async (request, response) => {
    const body = await buffer(request);
    heard.push(verifyWebhook(request.headers, body, { secret, now: new Date().toISOString() }));
    response.writeHead(turnedAway-- > 0 ? 503 : 204).end();
  });
  fake = await startFakeProvider({ key, secret, webhook });
  provider = overHttp({ name: "fake", baseUrl: fake.baseUrl, key });
});
afterAll(() => {
  fake?.stop();
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

const file = makePdf([["Contrat à impact"]]);
const envelope = (reference: string, over = {}) => ({
  ...{ file, fileName: "contrat.pdf", reference, expiresOn: "2026-12-31" },
  signatories: [
    { name: "Claire Dumas", email: "claire@departement.example" },
    { name: "Nora Lind", email: "nora@impact.example" },
  ],
  ...over,
});
const refusal = (key: string) =>
  expect.objectContaining({ kind: "Precondition", sentence: expect.objectContaining({ key }) });

test("sent, signed over there, told by webhook, fetched, and intact", async () => {
  const { externalId } = await provider.send(envelope("one"));
  expect(await provider.send(envelope("one"))).toEqual({ externalId });
  await expect(provider.fetchSigned(externalId)).rejects.toEqual(refusal("signedFileNotReady"));
  await fake.pull(externalId, "sign");
  expect(heard.splice(0)).toMatchObject([
    { ok: true, body: { type: "envelope.signed", data: { id: externalId, reference: "one" } } },
  ]);
  const returned = await provider.fetchSigned(externalId);
  const { signatures } = checkSignedPdf(returned, file, { roots: [fake.root], now: new Date().toISOString() });
  const sound = { content: "is_locked_version", integrity: "intact", chain: "trusted" };
  expect(signatures).toMatchObject([
    { signer: "Claire Dumas", later: "additions", ...sound },
    { signer: "Nora Lind", covers: "whole_file", ...sound },
  ]);
});

test("a delivery turned away comes again, and one taken may come twice: always under one id", async () => {
  const { externalId } = await provider.send(envelope("two"));
  turnedAway = 2;
  const { tries } = await fake.pull(externalId, "sign", 2);
  expect(tries).toBe(4);
  const ids = heard.splice(0).map((found) => (found.ok ? found.id : found.reason));
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(1);
});

test("a refusal is told; an envelope ended stays unsigned, and may be ended again", async () => {
  const { externalId } = await provider.send(envelope("three"));
  await fake.pull(externalId, "refuse");
  expect(heard.splice(0)).toMatchObject([{ ok: true, body: { type: "envelope.refused" } }]);
  await provider.cancel(externalId);
  await provider.cancel(externalId);
  await provider.cancel("unknown");
  await expect(provider.fetchSigned(externalId)).rejects.toEqual(refusal("signedFileNotReady"));
});

test("a wrong key is refused for good, an id that is a path is never asked for", async () => {
  const stranger = overHttp({ name: "fake", baseUrl: fake.baseUrl, key: "other" });
  await expect(stranger.send(envelope("four"))).rejects.toEqual(refusal("providerRefused"));
  await expect(provider.fetchSigned("../fake")).rejects.toEqual(refusal("providerUnreadable"));
});

test("nobody there, too slow, moved, too large, no answer one can read", async () => {
  const elsewhere: string[] = [];
  const other = await listen((request, response) => {
    elsewhere.push(String(request.headers.authorization));
    response.end("{}");
  });
  const at = async (listener: RequestListener) =>
    overHttp({ name: "odd", baseUrl: await listen(listener), key, timeoutMs: 300 });
  const nobody = overHttp({ name: "odd", baseUrl: "http://127.0.0.1:9", key });
  await expect(nobody.send(envelope("a"))).rejects.toEqual(refusal("providerAway"));
  await expect((await at(() => {})).send(envelope("a"))).rejects.toEqual(refusal("providerAway"));
  const dripping = await at((_, response) => {
    const drip = setInterval(() => response.write(" "), 50);
    response.once("close", () => clearInterval(drip));
  });
  await expect(dripping.send(envelope("a"))).rejects.toEqual(refusal("providerAway"));
  const moved = await at((_, response) => response.writeHead(307, { location: other }).end());
  await expect(moved.send(envelope("a"))).rejects.toEqual(refusal("providerAway"));
  expect(elsewhere).toEqual([]);
  const large = await at((_, response) => response.end(Buffer.alloc(100_000, 32)));
  await expect(large.send(envelope("a"))).rejects.toEqual(refusal("providerTooLarge"));
  const odd = await at((_, response) => response.end('{"id":"../x"}'));
  await expect(odd.send(envelope("a"))).rejects.toEqual(refusal("providerUnreadable"));
  const busy = await at((_, response) => response.writeHead(503).end());
  await expect(busy.send(envelope("a"))).rejects.toEqual(refusal("providerAway"));
});

test("the key goes over an encrypted line only, but for this machine", () => {
  expect(() => overHttp({ name: "plain", baseUrl: "http://signature.example", key })).toThrow("providerAddress");
  expect(overHttp({ name: "tls", baseUrl: "https://signature.example/v1", key }).name).toBe("tls");
});

test("by file: no network, one id for one file, nothing to fetch", async () => {
  const hand = byFile();
  const { externalId } = await hand.send(envelope("five"));
  expect(externalId).toMatch(/^file-five-[0-9a-f]{12}$/);
  expect(await hand.send(envelope("five"))).toEqual({ externalId });
  await expect(hand.fetchSigned(externalId)).rejects.toEqual(refusal("signedFileNotReady"));
  await hand.cancel(externalId);
});

import { createHash, createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { certificateFor, type Held } from "./certificates.ts";
import { signPdf } from "./sign-pdf.ts";

// A provider of electronic signatures, as a process of its own: FAKE_KEY, FAKE_SECRET, FAKE_WEBHOOK in, one line of
// JSON with its port and its root out. Beside docs/signature-provider.md it has levers under /fake.

interface Accepted {
  id: string;
  reference: string;
  signatories: { name: string }[];
  file: Buffer;
  state: "waiting" | "signed" | "refused" | "cancelled";
}

const { FAKE_KEY: key, FAKE_SECRET: secret = "", FAKE_WEBHOOK: webhook = "" } = process.env;
const envelopes = new Map<string, Accepted>();
const root = await certificateFor("Autorité d'essai", { authority: true, from: "2020-01-01", to: "2040-01-01" });
const attempts = 5;

async function signAll(envelope: Accepted): Promise<void> {
  for (const { name } of envelope.signatories) {
    const signer: Held = await certificateFor(name, { issuer: root, from: "2020-01-01", to: "2040-01-01" });
    envelope.file = await signPdf(envelope.file, { signer, at: new Date() });
  }
  envelope.state = "signed";
}

/** Delivers one event until it is taken, under one id; `times` deliver it again although it was. */
async function deliver(envelope: Accepted, times: number): Promise<number> {
  const id = `msg_${randomUUID()}`;
  const { id: envelopeId, reference, state } = envelope;
  const body = JSON.stringify({ type: `envelope.${state}`, data: { id: envelopeId, reference } });
  let tries = 0;
  for (let done = 0; done < times; done++) {
    for (let attempt = 0; attempt < attempts; attempt++) {
      tries++;
      if (await post(id, body)) break;
      await pause(50 * 2 ** attempt);
    }
  }
  return tries;
}

async function post(id: string, body: string): Promise<boolean> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const mac = createHmac("sha256", Buffer.from(secret.replace("whsec_", ""), "base64"));
  const signature = `v1,${mac.update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  const headers = {
    "content-type": "application/json",
    ...{ "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signature },
  };
  return fetch(webhook, { method: "POST", headers, body }).then(
    ({ ok }) => ok,
    () => false,
  );
}

interface Answer {
  status: number;
  body?: unknown;
  file?: Buffer;
}

async function answer(request: IncomingMessage): Promise<Answer> {
  if (request.headers.authorization !== `Bearer ${key}`) return { status: 401 };
  const [room, id = "", act] = new URL(request.url ?? "/", "http://fake").pathname.slice(1).split("/");
  const envelope = envelopes.get(id);
  const route = `${request.method} ${room}${id ? "/:id" : ""}${act ? `/${act}` : ""}`;
  if (route === "POST envelopes") return accept(JSON.parse((await buffer(request)).toString("utf8")));
  if (!envelope) return { status: 404 };
  switch (route) {
    case "GET envelopes/:id/file":
      return envelope.state === "signed" ? { status: 200, file: envelope.file } : { status: 409 };
    case "DELETE envelopes/:id":
      envelope.state = "cancelled";
      return { status: 204 };
    case "POST fake/:id/sign":
      await signAll(envelope);
      return { status: 200, body: { tries: await deliver(envelope, Number(request.headers["fake-times"] ?? 1)) } };
    case "POST fake/:id/refuse":
      envelope.state = "refused";
      return { status: 200, body: { tries: await deliver(envelope, 1) } };
    default:
      return { status: 404 };
  }
}

function accept(told: {
  reference: string;
  signatories: Accepted["signatories"];
  file: { base64: string; sha256: string };
}): Answer {
  const known = [...envelopes.values()].find(({ reference }) => reference === told.reference);
  if (known) return { status: 200, body: { id: known.id } };
  const file = Buffer.from(told.file.base64, "base64");
  if (createHash("sha256").update(file).digest("hex") !== told.file.sha256) return { status: 422 };
  const id = `env_${envelopes.size + 1}`;
  envelopes.set(id, { id, file, reference: told.reference, signatories: told.signatories, state: "waiting" });
  return { status: 201, body: { id } };
}

const server = createServer(async (request, response) => {
  const { status, body, file } = await answer(request).catch((): Answer => ({ status: 500 }));
  response.writeHead(status, { "content-type": file ? "application/pdf" : "application/json" });
  response.end(file ?? (body === undefined ? "" : JSON.stringify(body)));
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as { port: number };
  console.log(JSON.stringify({ port, root: root.pem }));
});
// Ends with whoever started it.
process.stdin.on("end", () => process.exit(0)).resume();

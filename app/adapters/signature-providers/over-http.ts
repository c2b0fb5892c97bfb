import { createHash } from "node:crypto";
import { z } from "zod";
import { type Message, precondition } from "../../domain/errors.ts";
import type { SignatureProvider } from "./provider.ts";

export interface HttpProvider {
  name: string;
  /** `https://…`; `http://` on this machine alone. */
  baseUrl: string;
  key: string;
  /** For one request, all of its answer included. */
  timeoutMs?: number;
}

const largestAnswerBytes = 64 * 1024;
const largestFileBytes = 64 * 1024 * 1024;
const externalId = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/);
const accepted = z.object({ id: externalId });
const here = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A provider behind the JSON API of docs/signature-provider.md. Throws at once on an address that would leak the key. */
export function overHttp({ name, baseUrl, key, timeoutMs = 20_000 }: HttpProvider): SignatureProvider {
  const base = new URL(baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`);
  if (base.protocol !== "https:" && !(base.protocol === "http:" && here.has(base.hostname))) {
    throw precondition({ key: "providerAddress" });
  }

  async function ask(path: string, init: RequestInit, limitBytes: number): Promise<{ status: number; body: Buffer }> {
    try {
      const response = await fetch(new URL(path, base), {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${key}` },
        // A redirect would carry the key and the contract to another place.
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      return { status: response.status, body: await within(response, limitBytes) };
    } catch (error) {
      if (error instanceof TooLarge) throw refused("providerTooLarge");
      throw refused("providerAway");
    }
  }

  return {
    name,
    async send({ file, fileName, signatories, reference, expiresOn }) {
      const sha256 = createHash("sha256").update(file).digest("hex");
      const content = { name: fileName, mediaType: "application/pdf", sha256, base64: file.toString("base64") };
      const headers = { "content-type": "application/json", "idempotency-key": reference };
      const body = JSON.stringify({ reference, expiresOn, signatories, file: content });
      const answer = await ask("envelopes", { method: "POST", headers, body }, largestAnswerBytes);
      expectDone(answer.status);
      const told = accepted.safeParse(jsonOf(answer.body));
      if (!told.success) throw refused("providerUnreadable");
      return { externalId: told.data.id };
    },
    async fetchSigned(id) {
      const { status, body } = await ask(`envelopes/${checked(id)}/file`, {}, largestFileBytes);
      if (status === 404 || status === 409) throw refused("signedFileNotReady");
      expectDone(status);
      return body;
    },
    async cancel(id) {
      const { status } = await ask(`envelopes/${checked(id)}`, { method: "DELETE" }, largestAnswerBytes);
      if (status !== 404 && status !== 410) expectDone(status);
    },
  };
}

class TooLarge extends Error {}
const refused = (key: string, values?: Message["values"]) => precondition({ key, values });

function expectDone(status: number): void {
  if (status >= 200 && status < 300) return;
  // Busy or broken over there: the same request may pass later. Anything else will be refused again.
  if (status >= 500 || status === 408 || status === 429) throw refused("providerAway");
  throw refused("providerRefused", { status });
}

function checked(id: string): string {
  if (!externalId.safeParse(id).success) throw refused("providerUnreadable");
  return id;
}

async function within(response: Response, limitBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  if (!response.body) return Buffer.alloc(0);
  // The browser's type of a stream, which shares this project, knows no `for await`.
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > limitBytes) throw new TooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}

import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { verifyWebhook } from "../../app/adapters/signature-providers/verify-webhook.ts";

/** The published vector of Standard Webhooks. */
const vector = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  timestamp: "1614265330",
  body: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};
const at = (seconds: number) => new Date((Number(vector.timestamp) + seconds) * 1000).toISOString();
const headers = (over: Record<string, string | string[] | undefined> = {}) => ({
  "webhook-id": vector.id,
  "webhook-timestamp": vector.timestamp,
  "webhook-signature": vector.signature,
  ...over,
});
const verify = (over = {}, { body = vector.body, secret = vector.secret, seconds = 0 } = {}) =>
  verifyWebhook(headers(over), Buffer.from(body), { secret, now: at(seconds) });
const sign = (body: string) =>
  `v1,${createHmac("sha256", Buffer.from(vector.secret.slice(6), "base64"))
    .update(`${vector.id}.${vector.timestamp}.${body}`)
    .digest("base64")}`;

test("the published vector holds, with its id for the caller to keep", () => {
  const found = { ok: true, id: vector.id, sentAt: "2021-02-25T15:02:10.000Z", body: { test: 2432232314 } };
  expect(verify()).toEqual(found);
  // The same message again reads the same: only whoever kept its id can tell.
  expect(verify()).toEqual(found);
  expect(verify({}, { secret: vector.secret.slice(6) })).toEqual(found);
});

test.each([
  [300, "ok"],
  [301, "too_old"],
  [-300, "ok"],
  [-301, "too_new"],
])("%s seconds after it was sent: %s", (seconds, expected) => {
  const found = verify({}, { seconds });
  expect(found.ok ? "ok" : found.reason).toBe(expected);
});

test("one good signature among several is enough; other schemes and too many are not read", () => {
  expect(verify({ "webhook-signature": `v1,AAAA v1a,xyz ${vector.signature}` })).toMatchObject({ ok: true });
  expect(verify({ "webhook-signature": `${"v1,AAAA ".repeat(10)}${vector.signature}` })).toMatchObject({
    reason: "signature",
  });
  expect(verify({ "webhook-signature": vector.signature.replace("v1,", "v1a,") })).toMatchObject({
    reason: "signature",
  });
});

test.each([
  ["another secret", {}, { secret: `whsec_${Buffer.alloc(24, 7).toString("base64")}` }, "signature"],
  ["a secret too short to keep one", {}, { secret: "whsec_c2hvcnQ=" }, "secret"],
  ["no secret", {}, { secret: "" }, "secret"],
  ["another body", {}, { body: '{"test": 2432232315}' }, "signature"],
  ["another id", { "webhook-id": "msg_other" }, {}, "signature"],
  ["another time", { "webhook-timestamp": "1614265331" }, {}, "signature"],
  ["no id", { "webhook-id": undefined }, {}, "headers"],
  ["two ids", { "webhook-id": ["a", "b"] }, {}, "headers"],
  ["an id with a line end", { "webhook-id": "a\nb" }, {}, "headers"],
  ["a time that is none", { "webhook-timestamp": "1e9" }, {}, "headers"],
  ["no signature", { "webhook-signature": undefined }, {}, "headers"],
  ["a body that is not JSON, well signed", { "webhook-signature": sign("test=1") }, { body: "test=1" }, "not_json"],
  ["a body too large", {}, { body: " ".repeat(256 * 1024 + 1) }, "too_large"],
])("%s is refused", (_, over, how, reason) => {
  expect(verify(over, how)).toEqual({ ok: false, reason });
});

import { expect, test } from "vitest";
import { limits } from "../../../app/services/access/limit.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";

const db = testDatabase();
const portal = startPortal(db);
const behindProxy = startPortal(db, { mode: "production", origin: "https://tamis.exemple.test" });

/** Answers to tries at as many e-mails, from the address each header tells; eight at a time. */
async function tries(from: typeof portal, path: string, count: number, header: (n: number) => Record<string, string>) {
  const statuses: number[] = [];
  for (let n = 0; n < count; n += 8) {
    const some = Array.from({ length: Math.min(8, count - n) }, (_, i) =>
      from.browser().post(path, { email: `p${n + i}@exemple.test`, password: "autre chose que le bon" }, header(n + i)),
    );
    statuses.push(...(await Promise.all(some)).map(({ status }) => status));
  }
  return statuses;
}
const told = (statuses: number[]) => ({
  refused: statuses.filter((s) => s === 422).length,
  tooMany: statuses.filter((s) => s === 429).length,
});

test("one network address tries many e-mails: stopped at the limit, whatever it says of itself", async () => {
  const { address } = limits.signIn;
  const statuses = await tries(portal, "/connexion", address + 6, (n) => ({ "x-forwarded-for": `198.51.100.${n}` }));
  expect(told(statuses)).toEqual({ refused: address, tooMany: 6 });
  const { email } = await portal.admit("finance");
  const right = await portal.browser().post("/connexion", { email, password: testPassword });
  expect(right.status).toBe(429);
  expect(right.html).toContain("Trop d’essais");
}, 60_000);

test("behind the proxy the address is the one the proxy saw; another address goes on", async () => {
  const { address } = limits.signIn;
  const forged = (n: number) => ({ "x-forwarded-for": `198.51.100.${n}, 203.0.113.7` });
  const statuses = await tries(behindProxy, "/connexion", address + 4, forged);
  expect(told(statuses)).toEqual({ refused: address, tooMany: 4 });
  const { email } = await behindProxy.admit("finance");
  const from = (ip: string) =>
    behindProxy.browser().post("/connexion", { email, password: testPassword }, { "x-forwarded-for": ip });
  expect((await from("203.0.113.7")).status).toBe(429);
  expect((await from("203.0.113.8")).status).toBe(302);
}, 60_000);

test("letters for a new password are limited by address too", async () => {
  const { address } = limits.askReset;
  const statuses = await tries(behindProxy, "/mot-de-passe", address + 5, () => ({ "x-forwarded-for": "203.0.113.9" }));
  expect(statuses.filter((s) => s === 302)).toHaveLength(address);
  expect(statuses.filter((s) => s === 429)).toHaveLength(5);
});

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
});

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
});

test("letters for a new password are limited by address too", async () => {
  const { address } = limits.askReset;
  const statuses = await tries(behindProxy, "/mot-de-passe", address + 5, () => ({ "x-forwarded-for": "203.0.113.9" }));
  expect(statuses.filter((s) => s === 302)).toHaveLength(address);
  expect(statuses.filter((s) => s === 429)).toHaveLength(5);
});

test("a stranger who fails at somebody's e-mail locks out only themselves; a crowd meets the ceiling", async () => {
  const { email } = await behindProxy.admit("legal");
  const from = (ip: string, password: string) =>
    behindProxy.browser().post("/connexion", { email, password }, { "x-forwarded-for": ip });
  const many = async (ips: string[]) => {
    const statuses: number[] = [];
    for (let n = 0; n < ips.length; n += 8)
      for (const { status } of await Promise.all(ips.slice(n, n + 8).map((ip) => from(ip, "autre chose que le bon"))))
        statuses.push(status);
    return told(statuses);
  };
  const { pair, email: ceiling } = limits.signIn;
  const one = Array.from({ length: pair + 30 }, () => "198.51.100.1");
  expect(await many(one)).toEqual({ refused: pair, tooMany: 30 });
  expect((await from("198.51.100.1", testPassword)).status).toBe(429);
  expect((await from("198.51.100.2", testPassword)).status).toBe(302);
  // The stranger's refused tries did not count for the person: the crowd has all the rest of the ceiling.
  const crowd = Array.from({ length: ceiling - pair + 6 }, (_, n) => `192.0.2.${n % 200}`);
  expect(await many(crowd)).toEqual({ refused: ceiling - pair, tooMany: 6 });
});

test("letters for a new password: three from one place, the person asks from another", async () => {
  const ask = (ip: string) =>
    behindProxy.browser().post("/mot-de-passe", { email: "visee@exemple.test" }, { "x-forwarded-for": ip });
  const statuses = [];
  for (let n = 0; n < 5; n++) statuses.push((await ask("198.51.100.9")).status);
  expect(statuses).toEqual([302, 302, 302, 429, 429]);
  expect((await ask("198.51.100.10")).status).toBe(302);
});

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { authRateLimit } from "../../../db/schema/index.ts";
import { tooMuch } from "../../domain/errors.ts";
import type { Door } from "./door.ts";

/**
 * How many tries in how many seconds: at one e-mail from one network address, at one e-mail from anywhere, and from
 * one address (an office shares one). The second is far above the first: a stranger who fails at somebody's e-mail
 * is stopped where they are, and the person goes on from elsewhere.
 */
export const limits = {
  signIn: { pair: 10, email: 200, address: 100, seconds: 900 },
  askReset: { pair: 3, email: 12, address: 30, seconds: 3600 },
  // Three codes in a million are right at any moment, for somebody who has the password already.
  factor: { pair: 10, email: 20, address: 100, seconds: 3600 },
  passkey: { pair: 100, email: 100, address: 100, seconds: 900 },
  provider: { pair: 300, email: 300, address: 300, seconds: 900 },
  // A link names nobody: the address alone is counted.
  useToken: { pair: 60, email: 60, address: 60, seconds: 3600 },
} as const;
export type Limit = keyof typeof limits;

const keyOf = (name: Limit, kind: string, value: string) =>
  createHash("sha256").update(`${name}\n${kind}\n${value.trim().toLowerCase()}`).digest("hex");

/** Narrowest first: what one visitor may not do any more is not counted against the person they aim at. */
function keysOf(door: Door, name: Limit, email: string | null) {
  const { pair, email: anywhere, address } = limits[name];
  const from = { key: keyOf(name, "address", door.address), most: address };
  if (email === null) return [from];
  return [
    { key: keyOf(name, "pair", `${door.address}\n${email}`), most: pair },
    from,
    { key: keyOf(name, "email", email), most: anywhere },
  ];
}

/**
 * Counts one try, then refuses with `TooMuch` when there were too many in the window. One statement a key,
 * in the database: processes share it and parallel tries cannot slip through. E-mails are kept as hashes.
 */
export async function limit(door: Door, name: Limit, email: string | null): Promise<void> {
  const window = limits[name].seconds * 1000;
  const now = Date.parse(door.now);
  for (const { key, most } of keysOf(door, name, email)) {
    const [row] = await door.auth.execute<{ count: number; since: string }>(sql`
      insert into ${authRateLimit} as r (key, count, since) values (${key}, 1, ${now})
      on conflict (key) do update set
        count = case when r.since <= ${now - window} then 1 else r.count + 1 end,
        since = case when r.since <= ${now - window} then ${now} else r.since end
      returning count, since`);
    if (row && row.count > most) {
      const minutes = Math.max(1, Math.ceil((Number(row.since) + window - now) / 60_000));
      throw tooMuch({ key: "tooManyTries", values: { minutes } });
    }
  }
}

/** A try that was right does not count, and wipes out the wrong ones this visitor made at this e-mail. */
export async function forgive(door: Door, name: Limit, email: string): Promise<void> {
  const [own, ...shared] = keysOf(door, name, email).map(({ key }) => key);
  await door.auth.execute(sql`delete from ${authRateLimit} where key = ${own}`);
  for (const key of shared)
    await door.auth.execute(sql`update ${authRateLimit} set count = greatest(count - 1, 0) where key = ${key}`);
}

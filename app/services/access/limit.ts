import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { authRateLimit } from "../../../db/schema/index.ts";
import { tooMuch } from "../../domain/errors.ts";
import type { Door } from "./door.ts";

/** How many tries in how many seconds, for one e-mail and for one network address (an office shares one). */
export const limits = {
  signIn: { email: 10, address: 100, seconds: 900 },
  askReset: { email: 3, address: 30, seconds: 3600 },
  useToken: { email: 10, address: 60, seconds: 3600 },
} as const;
export type Limit = keyof typeof limits;

const keyOf = (name: Limit, kind: string, value: string) =>
  createHash("sha256").update(`${name}\n${kind}\n${value.trim().toLowerCase()}`).digest("hex");

const keysOf = (door: Door, name: Limit, email: string | null) => [
  { key: keyOf(name, "address", door.address), most: limits[name].address },
  ...(email === null ? [] : [{ key: keyOf(name, "email", email), most: limits[name].email }]),
];

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

/** A try that was right does not count. */
export async function forgive(door: Door, name: Limit, email: string | null): Promise<void> {
  const [address, ...others] = keysOf(door, name, email).map(({ key }) => key);
  for (const key of others) await door.auth.execute(sql`delete from ${authRateLimit} where key = ${key}`);
  await door.auth.execute(sql`update ${authRateLimit} set count = greatest(count - 1, 0) where key = ${address}`);
}

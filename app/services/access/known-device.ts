import { and, desc, eq, notInArray } from "drizzle-orm";
import { authDevice } from "../../../db/schema/index.ts";
import { newDeviceLetter } from "../../documents/letters.ts";
import { browserName } from "../../domain/access/browser-name.ts";
import { readableAddress } from "../../domain/access/network-address.ts";
import type { Door } from "./door.ts";
import { newToken, tokenHash } from "./token.ts";
import { writeMail } from "./write-mail.ts";

const mostDevices = 20;
/** As `newToken` writes one: whatever else a cookie tells is no mark of ours. */
const isMark = (told: string) => /^[\w-]{43}$/.test(told);
/** Accounts everybody is invited to share: telling them of a browser would tell nothing. */
const isShared = (door: Door, email: string) => door.mode === "demonstration" && email.endsWith("@demo.tamis.example");

interface SignedIn {
  personId: string;
  name: string;
  email: string;
  locale: "fr" | "en";
}

/**
 * Recognises the browser somebody has just signed in with. Another than those before is told to them by mail; the very
 * first of an account is not. Returns the mark its cookie must carry from now on, null when it carries one already.
 */
export async function knowDevice(door: Door, who: SignedIn): Promise<string | null> {
  const told = door.device !== null && isMark(door.device) ? door.device : null;
  const mark = told ?? newToken();
  const mine = eq(authDevice.userId, who.personId);
  const known = await door.auth.select({ hash: authDevice.tokenHash }).from(authDevice).where(mine);
  const hash = tokenHash(mark);
  await door.auth
    .insert(authDevice)
    .values({ userId: who.personId, tokenHash: hash, seenAt: new Date(door.now) })
    .onConflictDoUpdate({ target: [authDevice.userId, authDevice.tokenHash], set: { seenAt: new Date(door.now) } });
  const isNew = known.length > 0 && !known.some((one) => one.hash === hash);
  if (isNew && !isShared(door, who.email)) await tell(door, who);
  const newest = door.auth
    .select({ id: authDevice.id })
    .from(authDevice)
    .where(mine)
    .orderBy(desc(authDevice.seenAt))
    .limit(mostDevices);
  await door.auth.delete(authDevice).where(and(mine, notInArray(authDevice.id, newest)));
  return told === null ? mark : null;
}

async function tell(door: Door, { name, email, locale }: SignedIn): Promise<void> {
  const letter = newDeviceLetter(locale, {
    ...{ name, at: door.now, timeZone: door.timeZone, link: `${door.origin}/compte` },
    ...{ browser: browserName(door.headers.get("user-agent")), address: readableAddress(door.address) },
  });
  await door.write("sign-in.new-device", (tx) =>
    writeMail(tx, { key: `device:${door.requestId}`, recipient: email, ...letter }),
  );
}

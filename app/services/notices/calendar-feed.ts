import { z } from "zod";
import { revokeFeed } from "../../../db/queries/calendar.ts";
import { calendarFeed } from "../../../db/schema/index.ts";
import { newToken, tokenHash } from "../access/token.ts";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";

/**
 * A new address of one's calendar in the role one acts in; the one before is no more. Returns the token, which is kept
 * nowhere: it is shown once.
 */
async function createFeed(context: Context): Promise<string> {
  const token = newToken();
  const { personId, role } = context.viewer;
  await context.write("calendar.create", async (tx) => {
    await revokeFeed(tx, personId, context.now);
    await tx.insert(calendarFeed).values({ personId, role, tokenHash: tokenHash(token), createdAt: context.now });
  });
  return token;
}

const schema = z.object({ act: z.enum(["create", "revoke"]) });

/** Creates or revokes, as the page asks. Returns the token of a new address; null when it was revoked. */
export async function changeFeed(context: Context, input: unknown): Promise<string | null> {
  if (parse(schema, input).act === "create") return createFeed(context);
  await context.write("calendar.revoke", (tx) => revokeFeed(tx, context.viewer.personId, context.now));
  return null;
}

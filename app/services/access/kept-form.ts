import { and, desc, eq, gt, notInArray } from "drizzle-orm";
import { z } from "zod";
import { authKeptForm, authSession } from "../../../db/schema/index.ts";
import type { Door } from "./door.ts";

export type Typed = Record<string, string | string[]>;
export interface KeptForm {
  /** Where the form was being sent. */
  path: string;
  /** The page it stood on. */
  page: string;
  values: Typed;
}

/** Characters of a form as JSON. */
export const longestForm = 200_000;
const mostForms = 5;
const keptMs = 24 * 3600_000;

/**
 * Keeps what somebody typed when their session had ended; returns its id. Only for a session that did exist
 * (`token`, its signature checked) and simply ended by time: a revoked one, or a stranger, gets null.
 */
export async function keepForm(door: Door, token: string, form: KeptForm): Promise<string | null> {
  if (JSON.stringify(form).length > longestForm) return null;
  const [owner] = await door.auth
    .select({ userId: authSession.userId })
    .from(authSession)
    .where(eq(authSession.token, token));
  if (!owner) return null;
  const { userId } = owner;
  const [kept] = await door.auth
    .insert(authKeptForm)
    .values({ userId, ...form, keptAt: new Date(door.now) })
    .returning({ id: authKeptForm.id });
  const newest = door.auth
    .select({ id: authKeptForm.id })
    .from(authKeptForm)
    .where(eq(authKeptForm.userId, userId))
    .orderBy(desc(authKeptForm.keptAt))
    .limit(mostForms);
  await door.auth.delete(authKeptForm).where(and(eq(authKeptForm.userId, userId), notInArray(authKeptForm.id, newest)));
  return kept?.id ?? null;
}

const ourPath = z
  .string()
  .max(2000)
  .regex(/^\/(?![/\\])/);
const carried = z.object({
  path: ourPath,
  page: ourPath,
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});

/** Keeps the words that a sign-in page carried along for whoever has just signed in; null when there are none. */
export async function keepCarried(door: Door, token: string, json: unknown): Promise<string | null> {
  if (typeof json !== "string" || json.length > longestForm) return null;
  try {
    return await keepForm(door, token, carried.parse(JSON.parse(json)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** The words kept under this id, for the person who typed them; anybody else finds nothing. */
export async function keptForm(door: Door, personId: string, id: string): Promise<KeptForm | null> {
  const since = new Date(Date.parse(door.now) - keptMs);
  const [row] = await door.auth
    .select()
    .from(authKeptForm)
    .where(and(eq(authKeptForm.id, id), eq(authKeptForm.userId, personId), gt(authKeptForm.keptAt, since)));
  return row ? { path: row.path, page: row.page, values: row.values as Typed } : null;
}

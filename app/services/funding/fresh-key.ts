import type { Tx } from "../../../db/client.ts";
import { postedUnder } from "../../../db/queries/journal.ts";

/** The key to post under: the one given, or, where what stood under it was undone, the next of its kind (`…#2`). */
export async function freshKey(tx: Tx, contractId: string, key: string): Promise<string> {
  const posted = await postedUnder(tx, contractId, key);
  const standing = posted.find(({ undone }) => !undone);
  if (standing) return standing.key;
  return posted.length === 0 ? key : `${key}#${posted.length + 1}`;
}

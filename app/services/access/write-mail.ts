import type { Tx } from "../../../db/client.ts";
import { outgoingMail } from "../../../db/schema/index.ts";

export interface Letter {
  /** One letter for each event: writing the same key twice fails. */
  key: string;
  recipient: string;
  subject: string;
  body: string;
}

/** Writes a letter in the transaction that caused it; the job `send-mail` sends it once that is committed. */
export async function writeMail(tx: Tx, letter: Letter): Promise<void> {
  await tx.insert(outgoingMail).values(letter);
}

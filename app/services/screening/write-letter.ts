import { type GroupLetter, groupLetter, type LetterRequest, letterText } from "../../documents/group-letter.ts";
import { letterRequest } from "../../documents/letter-request.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import { readVerdict, type VerdictRequest } from "./read-verdict.ts";

/** The letter to a candidate's group and its plain text; null when the candidate is cleared. Stores nothing. */
export async function writeLetter(
  context: Context,
  request: VerdictRequest,
  about: Pick<LetterRequest, "candidate" | "programme" | "departement" | "writtenOn" | "isVoted">,
): Promise<{ letter: GroupLetter; plain: string } | null> {
  must(context, "verdict.letter");
  const letter = groupLetter(letterRequest(await readVerdict(context, request), about));
  return letter && { letter, plain: letterText(letter) };
}

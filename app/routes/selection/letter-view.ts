import type { LetterRequest } from "../../documents/group-letter.ts";
import type { VerdictFile } from "../../services/screening/read-verdict.ts";
import { nameIn } from "./verdict-view.ts";

/** What the letter needs of a verdict. */
export function letterRequest(
  file: VerdictFile,
  more: Omit<LetterRequest, "missing" | "nameOf" | "on">,
): LetterRequest {
  return { ...more, missing: file.verdict.missing, on: file.verdict.on, nameOf: nameIn(file.names) };
}

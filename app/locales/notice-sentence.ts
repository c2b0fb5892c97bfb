import type { Told } from "../domain/notices/told.ts";
import type { NoticeKind } from "../domain/notices/words.ts";
import type { Messages } from "./index.ts";

/** What a notice says, with its day and amount written out; without `who` it names nobody, without amount it tells none. */
export function noticeSentence(text: Messages, kind: NoticeKind, told: Told, day: string, amount = ""): string {
  const words = text.notices.sentences;
  const who = told.who ?? "";
  switch (kind) {
    case "signature_due":
    case "signature_reminder":
      return words[kind](told.duty === "approve", day);
    case "signature_escalated":
    case "signature_refused":
    case "party_notified":
      return words[kind](who, day);
    case "deadline_near":
      return words.deadline_near(text.notices.deadlines[told.deadline ?? "prefect"][told.about ?? "deliberation"], day);
    case "call_opened":
    case "call_due_soon":
    case "due_told":
    case "due_corrected":
      return words[kind](amount, day);
    case "result_certified":
    case "objection_ending":
      return words[kind](told.measure ?? "", day);
    case "question_answered":
    case "answer_to_all":
      return words[kind](day);
    default:
      return words[kind](text.selection.states[told.to ?? ""] ?? "", day);
  }
}

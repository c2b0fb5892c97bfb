import type { Told } from "../domain/notices/told.ts";
import type { NoticeKind } from "../domain/notices/words.ts";
import type { Messages } from "./index.ts";

/** What a notice says, with its day written out; without `who` it names nobody. */
export function noticeSentence(text: Messages, kind: NoticeKind, told: Told, day: string): string {
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
    default:
      return words[kind](text.selection.states[told.to ?? ""] ?? "", day);
  }
}

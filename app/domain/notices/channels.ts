import { legalNotices, type NoticeChannel, type NoticeKind } from "./words.ts";

/** How the house tells of each kind until somebody chooses otherwise. */
const house: Record<NoticeKind, NoticeChannel> = {
  signature_due: "now",
  signature_reminder: "now",
  signature_escalated: "now",
  signature_refused: "now",
  party_notified: "now",
  procedure_stopped: "now",
  stop_undone: "now",
  deadline_near: "digest",
  step_taken: "digest",
  call_opened: "now",
  call_due_soon: "now",
  result_certified: "now",
  objection_ending: "now",
  due_told: "now",
  due_corrected: "now",
  question_answered: "now",
  answer_to_all: "digest",
};

export const isLegalNotice = (kind: NoticeKind): boolean => legalNotices.includes(kind);

/** When the letter of a notice leaves: as chosen, else as the house does; legal ones always leave. */
export function channelOf(kind: NoticeKind, chosen: NoticeChannel | null): NoticeChannel {
  const channel = chosen ?? house[kind];
  return channel === "never" && isLegalNotice(kind) ? "now" : channel;
}

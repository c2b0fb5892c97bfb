/** What the portal tells people of, and whether the law leaves them no choice to hear it. */
export const noticeKinds = [
  "signature_due",
  "signature_reminder",
  "signature_escalated",
  "signature_refused",
  "party_notified",
  "procedure_stopped",
  "stop_undone",
  "deadline_near",
  "step_taken",
  "call_opened",
  "call_due_soon",
  "result_certified",
  "objection_ending",
  "due_told",
  "due_corrected",
  "question_answered",
  "answer_to_all",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Kinds told to the people of an investor, of its own money. */
export const investorNotices: readonly NoticeKind[] = noticeKinds.slice(noticeKinds.indexOf("call_opened"));

/** Legal notices, and those a delay of the contract runs from: their letters cannot be switched off. */
export const legalNotices: readonly NoticeKind[] = [
  "signature_due",
  "party_notified",
  "procedure_stopped",
  "stop_undone",
  "call_opened",
  "result_certified",
];

/** When a letter leaves: at once, once a day with the others, never. The notice in the portal is always there. */
export const noticeChannels = ["now", "digest", "never"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

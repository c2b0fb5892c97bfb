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
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Legal notices: their letters cannot be switched off. */
export const legalNotices: readonly NoticeKind[] = [
  "signature_due",
  "party_notified",
  "procedure_stopped",
  "stop_undone",
];

/** When a letter leaves: at once, once a day with the others, never. The notice in the portal is always there. */
export const noticeChannels = ["now", "digest", "never"] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

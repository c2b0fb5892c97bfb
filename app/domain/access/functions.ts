import { roles } from "./roles.ts";

/**
 * Who may call which function of the database. `everyone`: it reveals and changes nothing of itself (bodies of
 * triggers cannot be called). A function that is not here is the owner's alone.
 */
export const functionRights: Record<string, readonly string[] | "everyone"> = {
  viewers_of: ["login"],
  may_sign_in: ["auth"],
  open_account: ["system"],
  close_sessions: ["admin"],
  forget_factors: ["admin", "system"],
  choose_locale: roles,
  log_event: ["auth", "system"],
  refresh_statistics: ["import"],
  refresh_name_words: ["import"],
  near_words: ["finance", "legal", "committee", "auditor", "system"],
  bearers_of: ["finance", "legal", "committee", "auditor", "system"],
  recused: ["finance", "legal", "committee", "auditor", "admin"],
  left_files: ["auditor"],
  left_piece: ["finance", "legal", "committee", "auditor"],
  tells_of: ["auditor"],
  left_one_of: ["finance", "legal", "committee", "auditor"],
  move_signed: ["finance", "legal", "signatory"],
  named_for: ["finance", "signatory"],
  measures: ["evaluator"],
  acts_still: ["investor"],
  acts_for_itself: ["investor"],
  sits_with: ["committee"],
  sits: ["committee"],
  verdict_recorded: ["investor", "respondent"],
  answered: ["finance", "legal", "auditor"],
  scores_open: ["finance", "legal", "committee", "auditor"],
  migration_count: "everyone",
  viewer_person: "everyone",
  viewer_institution: "everyone",
  viewer_candidacy: "everyone",
  is_outside: "everyone",
  are_territories: "everyone",
  fold: "everyone",
  append_only: "everyone",
  refuse_change: "everyone",
  never_truncated: "everyone",
};

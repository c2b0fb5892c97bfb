import type { Role } from "./roles.ts";
import type { Viewer } from "./viewer.ts";

/** Which verbs each role may do. Data only; unknown → no. Buttons, services, docs and tests read it. */
export const matrix = {
  "register.read": ["finance", "legal", "committee", "auditor"],
  "institution.record": ["finance"],
  "institution.merge": ["finance"],
  "link.record": ["finance"],
  "statement.record": ["finance"],
  "activity.record": ["finance"],
  "evidence.record": ["finance"],
  "settlement.record": ["finance"],
  "import.run": ["finance"],
  "import.read": ["finance", "auditor"],
  "selection.read": ["finance", "legal", "committee", "auditor"],
  "selection.record": ["finance"],
  "selection.open": ["finance"],
  "selection.advance": ["finance"],
  "selection.conclude": ["legal"],
  "grid.read": ["finance", "legal", "committee", "auditor"],
  "grid.change": ["finance"],
  "verdict.read": ["finance", "legal", "committee", "auditor"],
  "verdict.letter": ["finance", "legal"],
  "screening.run": ["finance"],
  "finding.send": ["finance"],
  "finding.read": ["investor", "respondent"],
  "finding.reply": ["respondent"],
  "verdict.record": ["finance"],
  "assessment.record": ["finance"],
  "derogation.request": ["finance"],
  "derogation.approve": ["legal"],
  "questionnaire.open": ["finance"],
  "questionnaire.follow": ["finance", "legal", "auditor"],
  "questionnaire.read": ["finance", "legal", "committee", "auditor"],
  "questionnaire.answer": ["respondent"],
  "answers.read": ["investor", "respondent"],
  "committee.appoint": ["finance"],
  "interest.declare": ["committee"],
  "interest.read": ["finance", "legal", "auditor"],
  "recusal.record": ["finance", "legal", "committee"],
  "recusal.lift": ["legal"],
  "score.record": ["committee"],
  "discussion.note": ["finance", "committee"],
  "meeting.hold": ["finance"],
  "document.issue": ["finance", "legal"],
  "ballot.cast": ["finance", "committee"],
  "file.read": ["investor", "respondent", "signatory"],
  "programme.read": ["finance", "legal", "committee", "auditor", "evaluator"],
  "programme.record": ["finance"],
  "audit.read": ["auditor"],
  "person.read": ["admin", "auditor"],
  "person.manage": ["admin"],
  "invitation.staff": ["admin"],
  "invitation.outside": ["finance"],
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof matrix;

/** True when the viewer's role may do the verb. Nobody, an unknown verb or an unknown role → false. */
export function can(viewer: Pick<Viewer, "role"> | null, verb: Verb): boolean {
  if (viewer === null || !Object.hasOwn(matrix, verb)) return false;
  return (matrix[verb] as readonly Role[]).includes(viewer.role);
}

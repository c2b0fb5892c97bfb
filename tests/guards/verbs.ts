import type { matrix } from "../../app/domain/access/matrix.ts";
import { roles } from "../../app/domain/access/roles.ts";

const reading = ["register.read", "selection.read", "grid.read", "verdict.read", "programme.read"];

/** What each role may do, told a second time and the other way round: by role. */
export const verbsOf: Record<string, readonly string[]> = {
  finance: [
    ...reading,
    ...[
      "institution.record",
      "institution.merge",
      "link.record",
      "statement.record",
      "activity.record",
      "evidence.record",
    ],
    ...["settlement.record", "import.run", "import.read", "selection.record", "programme.record"],
    ...["selection.open", "grid.change", "selection.advance", "screening.run", "finding.send", "verdict.record"],
    ...["assessment.record", "derogation.request"],
    ...[
      "document.issue",
      "verdict.letter",
      "invitation.outside",
      "committee.appoint",
      "interest.read",
      "recusal.record",
    ],
    ...["discussion.note", "meeting.hold", "ballot.cast"],
    ...["questionnaire.open", "questionnaire.follow", "questionnaire.read"],
    ...["contract.read", "contract.comment", "override.approve", "signature.own"],
    ...[
      "money.read",
      "commitment.record",
      "call.issue",
      "payment.record",
      "due.issue",
      "indicator.record",
      "result.read",
    ],
    ...["result.validate", "result.contest", "terms.record", "question.answer"],
  ],
  legal: [
    ...reading,
    ...[
      "verdict.letter",
      "document.issue",
      "selection.conclude",
      "derogation.approve",
      "interest.read",
      "recusal.record",
      "recusal.lift",
    ],
    ...["questionnaire.follow", "questionnaire.read"],
    ...["deliberation.record", "legalEvent.record", "contract.read", "contract.record", "contract.comment"],
    ...["signature.record", "signature.own", "override.request", "override.approve", "party.notify", "archive.freeze"],
    ...["money.read", "result.read", "result.uphold", "terms.record", "terms.freeze"],
  ],
  committee: [
    ...reading,
    ...["interest.declare", "recusal.record", "score.record", "discussion.note", "ballot.cast", "questionnaire.read"],
  ],
  auditor: [
    ...reading,
    "interest.read",
    "questionnaire.follow",
    "questionnaire.read",
    "contract.read",
    "money.read",
    "result.read",
    "import.read",
    "audit.read",
    "person.read",
  ],
  admin: ["person.read", "person.manage", "operations.read", "operations.repair", "invitation.staff"],
  evaluator: ["programme.read", "result.read", "result.record"],
  investor: [
    ...["file.read", "finding.read", "answers.read"],
    ...["result.read", "result.contest", "position.read", "question.ask", "delegate.name"],
  ],
  respondent: ["file.read", "finding.read", "finding.reply", "questionnaire.answer", "answers.read"],
  signatory: ["file.read", "signature.sign"],
};

/** Cells of the matrix that differ from the list above. */
export function verbFailures(cells: Record<string, readonly string[]> | typeof matrix): string[] {
  const failures: string[] = [];
  const verbs = new Set([...Object.keys(cells), ...Object.values(verbsOf).flat()]);
  for (const verb of verbs) {
    for (const role of roles) {
      const may = ((cells as Record<string, readonly string[]>)[verb] ?? []).includes(role);
      if (may !== verbsOf[role]?.includes(verb)) failures.push(`${role} ${may ? "may" : "may not"} ${verb}`);
    }
  }
  return failures;
}

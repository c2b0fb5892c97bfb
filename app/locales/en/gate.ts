import type { gate as reference } from "../fr/gate.ts";

/** The legal room: whether a signature is possible, since when, and what is missing. */
export const gate: typeof reference = {
  title: "Signature",
  open: "Signature",
  lead: {
    now: "Signature is possible today.",
    sameDay: "Signature is possible today, by an override.",
    from: (day) => `Signature possible from ${day}.`,
    missing: (first) => `No signature is possible. ${first}`,
    signed: (day) => `The contract has been signed by everybody since ${day}.`,
    notUndone:
      "The withdrawal or the annulment was corrected: it did not happen. The procedure resumes as soon as the legal team restores it.",
    partly:
      "The deliberation is enforceable. The conditions of the contract itself are not shown to you: you do not read the contract.",
    inForce: "The contract is in force.",
    suspended: "The procedure is suspended: nothing is signed before the suspension is lifted.",
    annulled: "The act is annulled or withdrawn: nothing more is signed on its ground.",
  },
  broken: {
    fact: "The selection had moved on a fact corrected since: the conditions below no longer all hold.",
    contract:
      "The contract changed since its signing began: lock its new version, or complete its parties, for the signing to go on.",
  },
  state: (label) => `State: ${label}`,
  asOf: (day) => `As of ${day}`,
  since: (day, age) =>
    `This step has been waited for since ${day} (${age === 0 ? "less than a working day" : age === 1 ? "one working day" : `${age} working days`}).`,
  checklist: "Conditions of a signature today",
  condition: "Condition",
  mark: "Met",
  on: "Since",
  source: "Source",
  effectOf: "Effect on the act:",
  rules: "The rules applied, and how sure they are",
  ownRule: "Rule of the portal",
  codes: {
    adopted: "The deliberation that authorises the signature is adopted",
    quorum: "The quorum was there, or the deliberation was taken at a second meeting",
    transmitted: "It was sent to the prefect, who acknowledged it",
    published: "It is published or notified",
    standing: "It is neither suspended, withdrawn nor annulled",
    strictly_later: "The signature comes after the day it became enforceable",
    final_version: "The final version of the contract is locked by its hash",
    legal_form: "The legal form of the contract is chosen",
    signatories: "Each party has a signatory",
    powers: "Each signatory holds a power, attached and valid today",
    cleared: "Each investor, screened today, is cleared or covered by a derogation",
  },
  states: { met: "Yes", unmet: "No", overridden: "By exception", vacuous: "Nothing to look at yet" },
  notBefore: (day) => `not before ${day}`,
  certainty: {
    law: "text in force read",
    old: "older wording read",
    confirm: "to be confirmed by the lawyers",
  },
  mend: {
    deliberation: "Record the deliberation",
    transmission: "Record the transmission",
    publication: "Record the publication",
    lift: "Record the lifting",
    contract: "Open the contract",
    derogations: "Open the selection",
  },
  deadlines: {
    title: "Deadlines",
    count: "Count: from the next day, one day more where the delay is clear, rolled to the next working day",
    none: "No deadline runs yet.",
    delay: "Deadline",
    last: "Last day",
    left: "Left",
    codes: {
      prefect: "Referral by the prefect: two clear months",
      third_parties: "Action of third parties: two clear months",
      contract_transmission: "Transmission of the contract to the prefect: fifteen days",
    },
    about: { deliberation: "deliberation", contract: "contract" },
    days: (days, working) =>
      days < 0
        ? "past"
        : days === 0
          ? "today"
          : `${days} ${days > 1 ? "days" : "day"}, ${working} of them working days`,
    met: (day) => `kept on ${day}`,
  },
  case: (reference) => `Case no. ${reference}`,
  closeCase: "Record its end",
  toSend: {
    title: "The signed contract is to be sent to the prefect.",
    until: (day, left) => (left === "today" ? `Last day: today, ${day}.` : `Last day: ${day} (${left}).`),
    late: (day) => `The time ended on ${day}: send it without delay.`,
    force: (day, isLate) =>
      isLate
        ? `The signed contract was not sent to the prefect, and the time ended on ${day}: the entry into force does not replace it.`
        : `The signed contract was not sent to the prefect yet: the entry into force does not replace it, and the time runs until ${day}.`,
  },
  warnings: "To watch",
  next: "Next act",
  rooms: "Rest of the file",
  contract: "Contract and parties",
  signatures: "Signatures",
  notifications: "Notifications to the parties",
  facts: "Record a fact",
  beforeVote: "The signature is prepared once the proposal has been made to the standing committee.",
};

import type { Messages } from "../index.ts";

/** What the portal tells people of, how they hear of it, and the calendar they may subscribe to. */
export const notices: Messages["notices"] = {
  title: "Notices",
  lead: (unread) =>
    unread === 0
      ? "You have read everything."
      : unread === 1
        ? "One notice is unread."
        : `${unread} notices are unread.`,
  inShell: (unread) => (unread === 0 ? "Notices" : `Notices (${unread})`),
  unreadInShell: (unread) => `${unread} unread`,
  caption: "Your notices, unread first",
  notice: "Notice",
  about: "Selection or contract",
  when: "Received",
  state: "Reading",
  read: "Read",
  unread: "Unread",
  none: "No notice yet.",
  noneWhy: "The portal tells you what waits for you, what happened and which deadlines come near.",
  markRead: "Mark as read",
  markOne: (sentence) => `Mark as read: ${sentence}`,
  markAll: "Mark all as read",
  choose: "Choose what I am written",
  calendar: "Subscribe to the calendar",
  done: { read: "Marked as read.", chosen: "Your choices are saved." },
  kinds: {
    signature_due: "A signature waits for me",
    signature_reminder: "Reminder of a signature",
    signature_escalated: "A step stays unanswered",
    signature_refused: "A signatory refuses",
    party_notified: "A party receives the signed contract",
    procedure_stopped: "The procedure is suspended or annulled",
    stop_undone: "An annulment did not happen",
    deadline_near: "A deadline comes near",
    step_taken: "The procedure moves on",
    call_opened: "A call for money is addressed to me",
    call_due_soon: "A call for money comes to its payment day",
    result_certified: "A result is certified, objections are open",
    objection_ending: "The time to object ends",
    due_told: "A notice tells what is due to me",
    due_corrected: "A notice of what is due is corrected",
    question_answered: "An answer to my question",
    answer_to_all: "An answer to all investors",
  },
  sentences: {
    signature_due: (approves, day) =>
      approves ? `Your approval has been awaited since ${day}.` : `Your signature has been awaited since ${day}.`,
    signature_reminder: (approves, day) =>
      approves
        ? `Reminder: your approval has been awaited since ${day}.`
        : `Reminder: your signature has been awaited since ${day}.`,
    signature_escalated: (who, day) =>
      `A step of the signature has waited since ${day} in spite of two reminders${who && `: ${who}`}.`,
    signature_refused: (who, day) =>
      who ? `${who} refused to sign on ${day}.` : `A signatory refused to sign on ${day}.`,
    party_notified: (who, day) =>
      who ? `The signed contract was notified on ${day}: ${who}.` : `The signed contract was notified on ${day}.`,
    stop_undone: (to, day) =>
      `The annulment or withdrawal that was recorded did not happen: it was an error, corrected on ${day}. The selection is “${to}” again.`,
    procedure_stopped: (to, day) => `The selection has been ${to} since ${day}: no step can go on.`,
    deadline_near: (deadline, day) => `${deadline} ends on ${day}.`,
    step_taken: (to, day) => `A new step since ${day}: ${to}.`,
    call_opened: (amount, day) =>
      `A call for money is addressed to you${amount && `: ${amount}`}, to be paid by ${day}.`,
    call_due_soon: (amount, day) =>
      amount ? `${amount} remain to be paid by ${day}.` : `A call for money remains to be paid by ${day}.`,
    result_certified: (measure, day) =>
      `A result is certified: ${measure}. It may be contested up to and including ${day}.`,
    objection_ending: (measure, day) => `The time to contest a result ends on ${day}: ${measure}.`,
    due_told: (amount, day) =>
      amount
        ? `A notice tells you ${amount} are due, payable from ${day}.`
        : `A notice tells what is due to you, payable from ${day}.`,
    due_corrected: (amount, day) =>
      `A notice of what is due was corrected on ${day}${amount && `: ${amount} are due to you in all`}.`,
    question_answered: (day) => `The département answered your question on ${day}.`,
    answer_to_all: (day) => `The département answered a question on ${day}, to all investors.`,
  },
  deadlines: {
    prefect: {
      deliberation: "The prefect’s time to refer the deliberation to the court",
      contract: "The prefect’s time to refer the contract to the court",
    },
    third_parties: {
      deliberation: "Third parties’ time to challenge the deliberation",
      contract: "Third parties’ time to challenge the contract",
    },
    contract_transmission: {
      deliberation: "The time to transmit to the prefect",
      contract: "The time to transmit the signed contract to the prefect",
    },
  },
  calendarTitles: {
    of: (title, selection) => `${title} (${selection})`,
    meeting: "Meeting of the committee",
    reply: "Last day to answer a finding",
    questionnaire: "Last day for a questionnaire",
    ends: (deadline) => `${deadline}: last day`,
  },
  feed: {
    title: "Calendar",
    lead: "Your days in your own calendar: meetings, days to answer, legal delays, without the name of any person or institution.",
    once: "Here is the address. Copy it now: it will not be shown again.",
    how: "In your calendar, choose “add a calendar by its address”.",
    created: "Address created on",
    role: "For the role",
    none: "No address is open.",
    noneWhy: "An address is created in one click and revoked when you wish.",
    create: "Create the address",
    renew: "Replace the address",
    revoke: "Revoke the address",
    secret:
      "Whoever has the address reads the calendar, without a password: do not share it. It stops opening once you revoke it, or your role ends.",
  },
  choices: {
    title: "What I am written",
    lead: "Every notice shows in the portal. Choose when a message is sent to you as well.",
    channels: { now: "At once", digest: "Once a day, with the others", never: "Never" },
    legal: "A delay depends on it: its message cannot be switched off, only grouped.",
    save: "Save my choices",
  },
  letters: {
    subjects: {
      signature_due: "A step of a signature waits for you",
      signature_reminder: "Reminder: a step of a signature waits for you",
      signature_escalated: "A step of a signature stays unanswered",
      signature_refused: "A signature was refused",
      party_notified: "Notification of a signed contract",
      procedure_stopped: "A procedure is stopped",
      stop_undone: "An annulment did not happen",
      deadline_near: "A deadline comes near",
      step_taken: "A procedure moved on",
      call_opened: "A call for money",
      call_due_soon: "Reminder: a call for money remains to be paid",
      result_certified: "A result is certified",
      objection_ending: "The time to object ends",
      due_told: "A notice of what is due",
      due_corrected: "A notice of what is due is corrected",
      question_answered: "An answer from the département",
      answer_to_all: "An answer from the département to all",
    },
    digestSubject: "Your notices of the day",
    about: ({ contract, selection }) => (contract ? `Contract “${contract}”` : `Selection “${selection}”`),
    body: ({ name, about, sentence, link }) => `Hello ${name},

${about}
${sentence}

The details are in the portal:
${link}
`,
    withoutAccount: ({ name, selection, sentence }) => `Hello ${name},

Social impact contract, selection “${selection}”
${sentence}

This step is not taken on the portal with a signatory’s account: the département’s legal affairs will tell you what to do.
`,
    digest: ({ name, lines, link }) => `Hello ${name},

${lines}

The details are in the portal:
${link}
`,
    line: (about, sentence) => `- ${about}: ${sentence}`,
  },
};

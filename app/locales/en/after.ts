import type { Messages } from "../index.ts";

/** After everybody signed: the parties told, the certificate and the archive of the file. */
export const after: Messages["after"] = {
  capacities: { payer: "payer", investor: "investor", operator: "operator", other: "other party" },
  scdl: "Deliberation as open data (CSV)",
  archive: {
    title: "Archive of the file",
    ask: (name) => `Freeze the archive of “${name}”?`,
    willDo: [
      "The whole file is gathered in one .zip: vote, facts, contract, powers, signatures, notifications, questionnaires, committee, printed documents and data.",
      "A manifest gives the hash of every file; that of the archive enters the log.",
      "The command “npm run tamis -- verify-archive” checks the archive without the portal.",
    ],
    undo: "A frozen archive does not change. If something new happens, another archive is frozen beside it.",
    confirm: "Freeze the archive",
    done: "The archive is frozen; it is in the list of documents.",
    retention: "How long each thing is kept",
    caption: "Times to keep, their source and its certainty",
    thing: "What is kept",
    time: "Time",
    source: "Source",
    things: {
      deliberation: "The deliberation and the acts that follow it",
      contract: "The contract, its signatures and notifications",
      selection: "The file of the chosen candidate",
      refused: "The files of the refused candidates",
      questionnaires: "The questionnaires and their pieces",
      log: "The log",
    },
    forEver: "for ever",
    years: (years, from) => `${years} years after ${from}`,
    from: {
      vote: "the vote",
      end_of_contract: "the end of the contract",
      signature: "the signature",
      last_entry: "the last entry",
    },
    confirmMark: "to be confirmed",
    own: "rule of the portal",
    nothingLost: "The portal destroys nothing by itself.",
  },
  notifications: {
    title: "Notifications",
    lead: (left) =>
      left === 0
        ? "Every party has received the signed contract."
        : left === 1
          ? "One party has not received the signed contract yet."
          : `${left} parties have not received the signed contract yet.`,
    notSigned: "The parties receive the contract once everybody has signed it.",
    caption: "The parties of the contract and the proof that they were told",
    none: "The contract has no party yet.",
    noneWhy: "They are added on the page of the contract.",
    record: "Record a notification",
    party: "Party",
    method: "Sent by",
    methods: { mail: "e-mail", registered_letter: "registered letter", hand: "handed over" },
    onDay: "Told on",
    reference: "Reference",
    referenceHint: "Number of the registered letter, identifier of the message, name of who took it.",
    proof: "Proof",
    proofHint: "Acknowledgement of receipt or signed receipt, as PDF or image. Optional.",
    waits: "To be told",
    last: "It is the last one: recording it moves the selection to “notified”.",
    kept: "It may be corrected afterwards with a reason; what was recorded stays in the log.",
    correct: "Correct",
    correctOf: (name) => `Correct the notification of ${name}`,
    correctLead:
      "The new record takes the place of the one before, which stays in the log. Without a new file, the proof already attached is kept.",
    reason: "Reason for the correction",
    saveCorrection: "Record the correction",
    save: "Record the notification",
    done: "The notification is recorded.",
  },
};

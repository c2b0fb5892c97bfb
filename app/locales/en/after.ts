import type { Messages } from "../index.ts";

/** After everybody signed: the parties told, the certificate and the archive of the file. */
export const after: Messages["after"] = {
  capacities: { payer: "payer", investor: "investor", operator: "operator", other: "other party" },
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
    last: "It is the last one: recording it moves the selection to “notified”. A notification is not corrected.",
    kept: "A recorded notification is not corrected.",
    save: "Record the notification",
    done: "The notification is recorded.",
  },
};

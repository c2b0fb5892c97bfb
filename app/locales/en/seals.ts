import type { seals as reference } from "../fr/seals.ts";

export const seals: typeof reference = {
  title: "Seals of the log",
  journal: "Log",
  lead: (number, size) => `Seal ${number} holds the ${size} entries sealed to this day.`,
  none: "The log bears no seal yet.",
  why: "Each seal sums up in one hash every entry before it. The hash stands on the documents produced and in the letters to the witnesses: whoever holds it can show, without the portal, that no entry was changed since.",
  continuity: "Prove that nothing was rewritten between two seals",
  prove: "Prove",
  from: "From seal no.",
  to: "To seal no.",
  continues: (from, to, hashes) =>
    `Seal ${to} continues seal ${from} and changes nothing of it: ${hashes} hashes prove it.`,
  download: "Download the proof",
  caption: "The seals, newest first",
  number: "Seal",
  at: "Put on",
  size: "Entries",
  root: "Hash",
  older: "Older seals",
  newest: "Back to the newest",
  proof: "Proof",
  proofOf: (entry) => `Proof of entry ${entry}`,
  waiting: "waits for its seal",
};

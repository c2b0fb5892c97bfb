import type { delegates as reference } from "../fr/delegates.ts";

/** Those an investor lets into its space until a day. */
export const delegates: typeof reference = {
  title: "Delegates",
  lead: (live) =>
    live === 0
      ? "Nobody else sees your space."
      : live === 1
        ? "One person sees your space until their last day."
        : `${live} people see your space, each until their last day.`,
  caption: "Your delegates, those who still have access first",
  name: "Name",
  email: "E-mail address",
  until: "Last day",
  untilHint: "Included, a year from now at most. Access closes by itself that evening.",
  state: "Access",
  states: { invited: "Invited", active: "Open", ended: "Ended", revoked: "Taken back" },
  act: "Take back",
  revoke: "Take access back",
  revokeOne: (name) => `Take back the access of ${name}`,
  none: "No delegate.",
  noneWhy: "Somebody you name sees what you see, until the day you choose.",
  newOne: "Name a delegate",
  what: "A delegate reads your position, notices and documents, and may ask a question or contest a result in your name. They name nobody. You take access back in one click.",
  send: "Name and send the invitation",
  youAreOne: "You are a delegate yourself: only the institution’s own people name delegates and take them back.",
  open: "Delegates",
  done: { named: "The invitation is on its way.", revoked: "Access is taken back." },
};

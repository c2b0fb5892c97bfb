import type { failures as reference } from "../fr/failures.ts";

export const failures: typeof reference = {
  request: "Request number, to quote if you write to the département:",
  home: "Back to home",
  back: "Back to the page",
  retry: "Try again",
  otherSite: {
    title: "This request does not come from the portal",
    what: "It was not carried out: another site may have sent it without your knowledge.",
    next: "If you were filling in one of the portal’s forms, reload its page and try again.",
  },
  tooLong: {
    title: "What you sent is too long",
    what: "It was not read: one megabyte of text at most at once.",
    next: "Go back to the previous page: your words are still there. Shorten them, or attach them as a file.",
  },
  pages: {
    400: {
      title: "The request cannot be read",
      what: "The portal did not understand the address or the content sent.",
      next: "Go back to the previous page and start again.",
    },
    403: {
      title: "This page is not open to your role",
      what: "Your current role may neither see it nor act on it.",
      next: "If you hold another role, switch at the top of the page. Otherwise ask the portal’s administration.",
    },
    404: {
      title: "Page not found",
      what: "This page does not exist, or it is not open to you.",
      next: "Check the address, or search for the institution by name, LEI or SIREN.",
    },
    405: {
      title: "This act is not possible here",
      what: "This page does not take what was sent.",
      next: "Go back to the previous page and use its form.",
    },
    409: {
      title: "Someone was faster",
      what: "What you are changing has changed since you opened the page.",
      next: "Open the page again, read what changed, then start again.",
    },
    412: {
      title: "Not possible",
      what: "The state of the file does not allow this act today.",
      next: "Open the file again: it says what is still missing, or what has ended.",
    },
    422: {
      title: "Some answers need correcting",
      what: "What was sent is incomplete or not recognised.",
      next: "Go back to the previous page: your words are still there.",
    },
    429: {
      title: "Too many requests",
      what: "You sent many requests in a short time.",
      next: "Wait a few minutes, then start again.",
    },
    500: {
      title: "The portal met an error",
      what: "It is recorded. Nothing you had just sent was half kept.",
      next: "Try again in a moment. If the error returns, write to the département with the number below.",
    },
    503: {
      title: "The portal is unavailable for the moment",
      what: "Its database does not answer, or too many requests come at once.",
      next: "Try again in a minute: nothing is lost.",
    },
  },
};

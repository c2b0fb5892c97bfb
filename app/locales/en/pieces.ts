import type { pieces as french } from "../fr/pieces.ts";

export const pieces = {
  title: "Evidence to follow up",
  lead: "Expired evidence proves nothing any more: what rests on it becomes undetermined until up-to-date evidence replaces it.",
  caption: "Evidence, the first to expire first",
  validity: "Expiry",
  validities: {
    expired: "already expired",
    "7": "within 7 days",
    "30": "within 30 days",
    "90": "within 90 days",
    all: "all evidence",
  },
  found: (total: number, told: string) =>
    total === 0 ? "No evidence" : total === 1 ? "One piece of evidence" : `${told} pieces of evidence`,
  none: "No evidence to follow up at this expiry.",
  noneWhy: "Evidence is added on an institution’s page; each gets the usual validity of its kind there.",
  piece: "Evidence",
  institution: "Institution",
  expires: "Expires on",
  never: "never expires",
  expired: "expired",
  rests: "Facts resting on it",
  files: "Candidacies concerned",
  noFile: "none",
} satisfies typeof french;

import type { activities as reference } from "../fr/activities.ts";
import { screening } from "./screening.ts";

export const activities: typeof reference = {
  title: "Credit activities",
  none: "No activity is recorded: it is not known whether this institution sells credit.",
  add: "Add an activity",
  newTitle: "New credit activity",
  oneTitle: "Credit activity",
  correctTitle: "Correct a credit activity",
  stance: "What the source says",
  stances: { affirmation: "sells this credit", denial: "does not sell this credit" },
  products: "Products",
  productNames: screening.products,
  audiences: "Audiences",
  audienceNames: screening.audiences,
  territories: "Territories",
  territoriesHint: "Codes apart by commas: world, FR, 33, 33063, ES.",
  channels: "Channels",
  allChannels: "every channel",
  channelsHint: "No box ticked: every channel.",
  channelNames: screening.channels,
  covers: "Reach",
  coverNames: {
    entity: "this institution alone",
    controlled: "this institution and everything it controls (denial only)",
  },
  volume: "Yearly new lending in euros, when known",
  hows: {
    corrected: "Something was wrong: correct it",
    withdrawn: "This activity should not have been recorded: withdraw it",
  },
  superseded: "This activity was replaced or withdrawn; it can still be read here.",
  expired: "evidence expired",
  settle: "Settle a contradiction",
  settleLead:
    "An affirmation and a denial contradict each other. A named person settles it with a reason; both stay on record.",
  ask: "Name who settles it",
  askLead: "One person settles it, in their own name and with a reason. It waits for them on their home page.",
  asked: "Who settles it",
  contradictions: "What contradicts",
  askedOf: (name: string) => `${name} is asked to settle it.`,
  askedNobody: "Nobody is asked to settle it yet.",
  nothingOpen: "Nothing to settle: no contradiction is open for this institution.",
  contradiction: "An affirmation and a denial are both on record.",
  affirmation: "Affirmation",
  denial: "Denial",
  favours: "What prevails",
  favoursNames: { affirmation: "the affirmation", denial: "the denial" },
  nothingToSettle: (absent: ("affirmation" | "denial")[]): string =>
    absent.length === 2
      ? "Nothing to settle: neither an affirmation nor a denial is recorded for this institution."
      : absent[0] === "affirmation"
        ? "Nothing to settle: no affirmation is recorded for this institution, nothing contradicts the denial."
        : "Nothing to settle: no denial is recorded for this institution, nothing contradicts the affirmation.",
  settled: (what, why) => `Settled in favour of ${what}: ${why}`,
};

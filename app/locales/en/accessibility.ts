import type { Conformity } from "../../domain/accessibility/conformity.ts";
import type { AccessibilityWords } from "../fr/accessibility.ts";

const states: Record<Conformity, string> = {
  full: "fully compliant",
  partial: "partially compliant",
  none: "not compliant",
};

export const accessibility: AccessibilityWords = {
  title: "Accessibility statement",
  lead: (state, met, applicable, rate) =>
    `This portal is ${states[state]} with RGAA 4.1.2: ${met} of the ${applicable} applicable criteria are met, that is ${rate}.`,
  commitment: {
    title: "Commitment",
    words: (departement, origin) =>
      `${departement} undertakes to make its sites accessible, as article 47 of the French law no. 2005-102 of 11 February 2005 requires. This statement applies to ${origin}.`,
  },
  state: {
    title: "State of compliance",
    words: (state) =>
      `The portal is ${states[state]} with the French general accessibility framework (RGAA), version 4.1.2.`,
  },
  tests: {
    title: "Results of the tests",
    words: (day, rate) =>
      `Self-assessment of ${day}, by automatic tests and by reading the code of the pages; no outside body has made an audit yet. ${rate} of the applicable criteria are met; a criterion that was not checked counts as not met.`,
    table: "RGAA criteria by topic",
    topic: "Topic",
    results: {
      conform: "Met",
      "not conform": "Not met",
      "not applicable": "Not applicable",
      "not checked": "Not checked",
    },
  },
  missing: {
    title: "Content that is not accessible",
    faults: "Criteria not met",
    unchecked: "Criteria not checked",
    criterion: (id) => `Criterion ${id}.`,
    burden: "Exemptions for disproportionate burden: none.",
    exempt:
      "Content outside the obligation: files handed in by third parties (candidates, investors, authorities, providers), which the portal keeps as received and whose form it does not control.",
  },
  made: {
    title: "How this statement was made",
    words: (day) => `Statement made on ${day}.`,
    facts: [
      ["Technologies", "HTML5, CSS, SVG, JavaScript (optional: every act also works without it), WAI-ARIA, PDF/UA"],
      [
        "Test environment",
        "Chromium, by keyboard and mouse, from 320 to 1440 pixels wide, light and dark schemes, with and without JavaScript, in French and English. No trial with a person who uses a screen reader has taken place yet.",
      ],
      ["Tools", "axe-core, Playwright, contrast computed on every colour of the portal"],
      ["Pages checked", "Every page of the portal, those that tell an error included"],
    ],
  },
  contact: {
    title: "Feedback and contact",
    words:
      "If you cannot read a content or carry out a step, write to us: we will show you another way or send you the content in another form.",
    by: (how) => `Contact: ${how}`,
    post: (departement) => `By post: ${departement}, for the attention of the service that runs the call.`,
  },
  remedy: {
    title: "Remedies",
    words:
      "If you have told us of a fault of accessibility that keeps you from a content or a service, and have had no satisfactory answer, you can:",
    ways: {
      form: "write a message to the Défenseur des droits (the French ombudsman)",
      delegate: "contact the delegate of the Défenseur des droits in your region",
      post: "send a letter by post (free, without a stamp): Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.",
    },
  },
  topics: [
    "Images",
    "Frames",
    "Colours",
    "Multimedia",
    "Tables",
    "Links",
    "Scripts",
    "Mandatory elements",
    "Structure of information",
    "Presentation of information",
    "Forms",
    "Navigation",
    "Consultation",
  ],
  plan: {
    title: "Site map",
    lead: "Every page open to you, in the order of the work.",
    work: "Work",
    own: "My account",
    everyone: "Pages open to everybody",
    password: "Forgotten password",
    noticeChoices: "Choice of notices",
  },
};

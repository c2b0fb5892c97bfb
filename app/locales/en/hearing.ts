import type { hearing as fr } from "../fr/hearing.ts";

export const hearing = {
  letter: {
    subject: (selection: string) => `A finding about you: ${selection}`,
    body: (told: {
      name: string;
      selection: string;
      until: string;
      workingDays: number;
      link: string;
    }) => `Dear ${told.name},

In the selection “${told.selection}”, the département has made a finding about your institution. Before anything is decided you may answer it and join documents.

You have ${told.workingDays > 1 ? `${told.workingDays} working days` : "one working day"}: until ${told.until} included.

The finding, what would change it and the form to answer are here:
${told.link}

A late answer is taken too, and marked as such.
`,
  },
  file: {
    title: "File of the candidacy",
    screening: "Screening",
    finding: "Finding",
    verdict: "Verdict",
    assessments: "Other criteria",
    derogation: "Derogation",
    overall: "All exclusions and conditions",
    overallLead: {
      excluded: "Excluded, all exclusions and conditions considered.",
      undetermined: "Undetermined, all exclusions and conditions considered.",
      cleared: "Cleared, all exclusions and conditions considered.",
    },
    reexamine: "A fact the recorded verdict rests on has changed: it is to be re-examined.",
    recordedOn: (day: string) => `Verdict recorded on ${day}.`,
    nothingRecorded: "No verdict is recorded.",
    notScreened: "This file is not screened yet.",
  },
  finding: {
    title: (name: string) => `Finding for ${name}`,
    send: "Send the finding",
    resend: "Send a new finding",
    preview: "What the candidate will read",
    sendLead: (day: string, days: number) =>
      `Sent today, it opens a delay of ${days > 1 ? `${days} working days` : "one working day"}, until ${day} included.`,
    willSend: (people: number) =>
      people === 0
        ? "Nobody has an account for this candidate yet: invite a respondent first, or hand the finding over otherwise."
        : people === 1
          ? "One person receives it by e-mail, with the link to its page."
          : `${people} people receive it by e-mail, with the link to their page.`,
    cleared: "Nothing is found against this candidate: its verdict can be recorded without a finding.",
    already: "This finding has been sent, and nothing has changed since.",
    notNow: "A finding is sent during the right of reply.",
    sentTitle: "Findings sent",
    none: "No finding has been sent yet.",
    number: (n: number) => `Finding no. ${n}`,
    sentOn: (day: string) => `sent on ${day}`,
    replyBy: "Answer by",
    replies: "Answers",
    noReply: "No answer yet.",
    late: "late",
    pieces: "Joined documents",
    confirm: "Send this finding to the candidate",
  },
  own: {
    title: (n: number) => `Finding no. ${n}`,
    lead: {
      excluded: "The département finds a reason for exclusion. Nothing is decided yet: you may answer.",
      undetermined: "The département cannot conclude yet. Nothing is decided: you may answer.",
    } as Record<string, string>,
    until: "You may answer until",
    daysLeft: (n: number) => (n === 0 ? "last day" : n === 1 ? "one working day left" : `${n} working days left`),
    over: "The delay is over. An answer is still taken, and marked as late.",
    credit: "Consumer credit",
    proof: "What shows it",
    missing: "What is missing",
    changes: "What would change this finding",
    criteria: "Other exclusions and conditions",
    criterion: "Criterion",
    found: "Finding",
    why: "Reason",
    because: {
      found: "",
      lapsed: "The document produced has expired.",
      unassessed: "Nothing establishes yet that this condition is met.",
    } as Record<string, string>,
    reply: "Your answer",
    words: "Answer",
    wordsHint: "It joins the file as it is, with your name and the date.",
    file: "Supporting document",
    fileHint: "PDF, image, DOCX, XLSX or ODT, 25 MB at most. For several documents, answer several times.",
    pieceTitle: "Title of the document",
    datedOn: "Date of the document",
    page: "Page",
    complete: "My answer is complete: the département may decide without waiting for the end of the delay.",
    send: "Send the answer",
    given: "Answers already sent",
    onlyRespondent: "The respondent of your institution may answer it.",
    repliedOn: "you answered on",
    decidedOn: "verdict recorded on",
    decided: "The verdict is recorded, your answer examined: this finding can be read again.",
    letters: "Reasons of the decision",
    letter: "Letter of reasons of",
    list: "Findings",
    open: "Read and answer",
    read: "Read",
  },
  verdict: {
    title: (name: string) => `Record the verdict of ${name}?`,
    records: { excluded: "Excluded", undetermined: "Undetermined", cleared: "Cleared" },
    willRecord: (verdict: string, code: string) =>
      `The verdict “${verdict}”, at perimeter ${code}, becomes the département’s.`,
    heard: (n: number) => `The candidate could answer finding no. ${n}.`,
    noFinding: "Nothing being found against it, no finding was needed.",
    screenedAgain:
      "The file is screened again as it is recorded: if it changed, nothing is recorded and the page says so.",
    replaces: "The verdict recorded before stays on file, with its date.",
    undo: "A verdict is never erased. A new fact has it examined again.",
    confirm: "Record the verdict",
    blocked: "The verdict cannot be recorded yet",
    holds: "The recorded verdict holds: nothing has changed since.",
  },
  assess: {
    title: "Other exclusions and conditions",
    lead: "Consumer credit comes from the screening. These criteria are assessed on documents; the least favourable prevails, and no score makes up for it.",
    value: "Assessment",
    choose: "Not assessed yet",
    values: {
      cleared: "Met, nothing to hold against it",
      undetermined: "Undetermined",
      excluded: "Reason for exclusion",
    },
    reason: "Reason",
    pieces: "Documents of the register it rests on",
    noPieces: "No document of this candidate in force will do.",
    accepts: (kinds, strength) => `The grid accepts: ${kinds.join(", ")}; at least ${strength}.`,
    addPiece: "Record a document",
    expires: (day: string) => `expires on ${day}`,
    lapsed: "A document it rested on no longer counts: the assessment is undetermined again.",
    unassessed: "Not assessed yet: it counts as undetermined.",
    withoutPiece: "Rests on no document.",
    save: "Record the assessments",
    closed: "Assessments are closed at this stage.",
    nothing: "The grid has no other exclusion or condition.",
  },
  derogation: {
    title: "Derogation",
    lead: "A derogation does not erase the verdict: it says why, by which deliberation and until when the département overrides it.",
    request: "Ask for a derogation",
    reason: "Reason",
    deliberation: "Deliberation",
    deliberationHint: "Number and date, for example “2026-118 of 14 December 2026”.",
    expiresOn: "Stops counting on",
    send: "Ask for the derogation",
    none: "No derogation is asked for.",
    noVerdict: "A derogation is about a recorded verdict, excluded or undetermined: there is none.",
    states: {
      requested: "requested",
      live: "in force",
      expired: "expired",
      revoked: "revoked",
      overtaken: "without object: another verdict is recorded",
    } as Record<string, string>,
    by: (name: string, day: string) => `${name}, on ${day}`,
    requestedBy: "Asked for by",
    approvedBy: "Approved by",
    revokedBy: "Revoked by",
    approve: "Approve",
    revoke: "Revoke",
    approveTitle: "Approve this derogation?",
    revokeTitle: "Revoke this derogation?",
    willApprove: (day: string) => `The candidate can be kept despite its verdict, until ${day}.`,
    stays: "The verdict stays recorded and shown.",
    twoPeople: "You approve it in your own name; whoever asked for it is somebody else.",
    willRevoke: "The derogation stops counting at once; it stays on file with its reason.",
    undoApprove: "It can be revoked at any time.",
    undoRevoke: "Revoking cannot be undone: it would take a new request.",
  },
  done: {
    sent: "The finding is sent.",
    replied: "Your answer is sent and joined to the file.",
    repliedLate: "Your answer is taken, marked as late, and joined to the file.",
    recorded: "The verdict is recorded.",
    assessed: "The assessments are recorded.",
    requested: "The derogation is asked for: it waits for the legal directorate’s approval.",
    approved: "The derogation is approved.",
    revoked: "The derogation is revoked.",
    advanced: "The selection has moved to another step.",
    screened: "The screening is done.",
  },
} satisfies typeof fr;

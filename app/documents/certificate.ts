import type { LogHead } from "../domain/audit/chain.ts";
import type { Day, Instant } from "../domain/day.ts";
import { type Block, facts, heading, list, type Paper, paragraph, table } from "../domain/documents/paper.ts";
import { type LegalRule, legalRules } from "../domain/signature/certainty.ts";
import type { Stop } from "../domain/signature/enforceable.ts";
import { type GateCheck, heldFrom } from "../domain/signature/gate.ts";
import type { FileChecks } from "../domain/signature/returned-file.ts";
import type {
  DeliberatingBody,
  Duty,
  LegalEventKind,
  LegalForm,
  LegalSubject,
  NotificationMethod,
  PartyCapacity,
  SignatureLevel,
  SignatureMethod,
  SignatureOutcome,
} from "../domain/signature/words.ts";
import { certificateWords } from "./certificate-words.ts";
import { broken, logHeadBlocks } from "./log-head.ts";
import { paperDay, paperMoment } from "./paper-words.ts";
import type { PaperPlace } from "./screening-report.ts";

interface CertifiedStep {
  signature: {
    outcome: SignatureOutcome;
    onDay: Day;
    method: SignatureMethod | null;
    level: SignatureLevel | null;
    reference: string;
    reason: string;
    confirmedSha256: string | null;
    documentSha256: string | null;
    checks: unknown;
    overrideId: string | null;
  };
  signatory: { name: string; quality: string; duty: Duty; rank: number; powerReference: string };
  party: string;
}

interface CertifiedEvent {
  about: LegalSubject;
  kind: LegalEventKind;
  onDay: Day;
  reference: string;
  authority: string;
}

/** The whole path of a signature as it is recorded, for its certificate. */
export interface Certified {
  selection: string;
  state: string;
  contract: { title: string; legalForm: LegalForm; legalFormSource: string };
  vote: {
    body: DeliberatingBody;
    number: string;
    votedOn: Day;
    object: string;
    membersInOffice: number;
    present: number;
    represented: number;
    votesFor: number;
    votesAgainst: number;
    abstentions: number;
    recused: readonly string[];
    documentSha256: string | null;
  };
  /** The meeting without quorum the vote followed. */
  firstMeeting: { id: string; votedOn: Day; present: number; membersInOffice: number } | null;
  events: readonly CertifiedEvent[];
  versions: readonly { number: number; sha256: string; fileName: string; addedAt: Instant; finalAt: Instant | null }[];
  final: { number: number; sha256: string };
  steps: readonly CertifiedStep[];
  /** The gate of each day somebody signed. */
  checks: readonly { onDay: Day; checks: readonly GateCheck[] }[];
  overrides: readonly { onDay: Day; reason: string; requestedBy: string | null; approvedBy: string | null }[];
  notified: readonly {
    name: string;
    capacity: PartyCapacity;
    notification: { method: NotificationMethod; notifiedOn: Day; reference: string } | null;
  }[];
  /** What was recorded and corrected since, the meeting without quorum aside. */
  corrected: {
    votes: readonly {
      id: string;
      number: string;
      votedOn: Day;
      adopted: "adopted" | "rejected" | "inquorate";
      at: Instant | null;
      by: string | null;
    }[];
    events: readonly (CertifiedEvent & { supersededAt: Instant | null; by: string | null })[];
  };
  stop: Stop | null;
  signedOn: Day;
  /** The last seal of the audit log. */
  head: LogHead | null;
}

/** The same paper, marked at the foot of every page: the contract was signed, or may be, by exception. */
export const underException = (paper: Paper): Paper => ({
  ...paper,
  reference: `${paper.reference} · ${certificateWords[paper.locale].overrideMark}`,
});

/** The certificate of the whole path, from the vote to the parties told. An override shows at the foot of every page. */
export function certificate(told: Certified, place: PaperPlace & { timeZone: string }): Paper {
  const { locale, departement, on, timeZone } = place;
  const text = certificateWords[locale];
  const day = (value: Day) => paperDay(value, locale);
  const paper: Paper = {
    ...{ version: "1", locale, place: departement, on },
    title: text.title,
    lead: text.lead(told.contract.title, day(told.signedOn)),
    reference: text.reference(told.selection, told.final.sha256.slice(0, 12)),
    blocks: [
      ...(told.stop ? [paragraph(text.stopped[told.stop.by](day(told.stop.onDay)))] : []),
      ...(told.overrides.length > 0
        ? [
            heading(text.overrides),
            list(
              told.overrides.map((one) =>
                text.overrideWords(day(one.onDay), one.reason, one.requestedBy ?? "–", one.approvedBy ?? "–"),
              ),
            ),
          ]
        : []),
      heading(text.vote),
      facts(voteFacts(told, text, day)),
      heading(text.acts),
      table(
        text.acts,
        [text.act, text.day, text.eventReference],
        told.events.map(({ about, kind, onDay, reference, authority }) => [
          `${text.kinds[kind]} (${text.subjects[about]})`,
          day(onDay),
          [authority, reference].filter(Boolean).join(", "),
        ]),
        { wide: [0, 2] },
      ),
      ...correctionBlocks(told, text, { day, moment: (at) => paperMoment(at, locale, timeZone) }),
      ...told.checks.flatMap((one) => checkBlocks(one, text, day)),
      heading(text.versions),
      ...told.versions.map(({ number, fileName, sha256, addedAt, finalAt }) =>
        facts([
          { term: text.version(number), value: fileName },
          { term: text.added, value: paperMoment(addedAt, locale, timeZone) },
          ...(finalAt ? [{ term: text.final, value: paperMoment(finalAt, locale, timeZone) }] : []),
          { term: text.hash, value: broken(sha256) },
        ]),
      ),
      heading(text.signatures),
      ...told.steps.map((step, i) => stepFacts(step, i + 1, told, text, day)),
      heading(text.notifications),
      table(
        text.notifications,
        [text.party, text.day, text.method, text.eventReference],
        told.notified.map(({ name, capacity, notification }) => [
          `${name} (${text.capacities[capacity]})`,
          ...(notification
            ? [day(notification.notifiedOn), text.methods[notification.method], notification.reference]
            : [text.notYet, "–", "–"]),
        ]),
        { wide: [0, 3] },
      ),
      ...logHeadBlocks(told.head, place),
      paragraph(text.marks),
    ],
  };
  return told.overrides.length > 0 ? underException(paper) : paper;
}

type Words = (typeof certificateWords)["fr"];
type Said = (value: Day) => string;

function voteFacts({ vote, contract, firstMeeting: first }: Certified, text: Words, day: Said) {
  const { membersInOffice, present, represented, votesFor, votesAgainst, abstentions } = vote;
  return [
    { term: text.deliberation, value: `${text.bodies[vote.body]}, n° ${vote.number}, ${day(vote.votedOn)}` },
    { term: text.object, value: vote.object },
    { term: text.quorum, value: text.quorumWords(present, represented, membersInOffice) },
    ...(first
      ? [
          {
            term: text.secondMeeting,
            value: `${text.secondWords(day(first.votedOn), first.present, first.membersInOffice)} ${sourceOf(legalRules.quorum, text)}`,
          },
        ]
      : []),
    { term: text.votes, value: text.voteWords(votesFor, votesAgainst, abstentions) },
    ...(vote.recused.length > 0 ? [{ term: text.recused, value: vote.recused.join(", ") }] : []),
    ...(vote.documentSha256 ? [{ term: text.hash, value: broken(vote.documentSha256) }] : []),
    { term: text.form, value: `${text.forms[contract.legalForm]} (${contract.legalFormSource})` },
  ];
}

/** The day a condition rests on; of a signature, the first good one. */
function saidDay(check: Pick<GateCheck, "code" | "state" | "on">, text: Words, day: Said): string {
  const from = heldFrom(check);
  if (from === null) return "";
  return check.code === "strictly_later" ? `, ${text.from(day(from))}` : `, ${day(from)}`;
}

/** Where a rule comes from, with its mark. */
const sourceOf = ({ article, mark }: LegalRule, text: Words): string =>
  `${article || text.own} [${text.markWords[mark]}]`;

/** What was corrected stays told: the vote, then the facts, each with when it ceased to count. */
function correctionBlocks(
  { corrected, firstMeeting }: Certified,
  text: Words,
  said: { day: Said; moment(at: Instant): string },
): Block[] {
  const votes = corrected.votes.filter(({ id }) => id !== firstMeeting?.id);
  const lines = [
    ...votes.map(({ number, votedOn, adopted, by, at }) =>
      text.correctedVote(
        number,
        said.day(votedOn),
        text.outcomesOfVote[adopted],
        by ?? "–",
        at ? said.moment(at) : "–",
      ),
    ),
    ...corrected.events.map(({ kind, about, onDay, reference, by, supersededAt }) =>
      text.correctedFact(
        `${text.kinds[kind]} (${text.subjects[about]})`,
        said.day(onDay),
        reference,
        by ?? "–",
        supersededAt ? said.moment(supersededAt) : "–",
      ),
    ),
  ];
  return lines.length > 0 ? [heading(text.corrections), list(lines)] : [];
}

function checkBlocks({ onDay, checks }: Certified["checks"][number], text: Words, day: Said): Block[] {
  return [
    heading(text.gate(day(onDay))),
    table(
      text.gate(day(onDay)),
      [text.check, text.result, text.source],
      checks.map(({ code, state, on, article, mark }) => [
        `${text.checks[code]}${saidDay({ code, state, on }, text, day)}`,
        text.states[state],
        sourceOf({ article, mark }, text),
      ]),
      { wide: [0, 2] },
    ),
  ];
}

function stepFacts(step: CertifiedStep, order: number, told: Certified, text: Words, day: Said): Block {
  const { signature, signatory, party } = step;
  const how = [
    signature.method && text.signatureMethods[signature.method],
    signature.level && text.levels[signature.level],
    signature.reference,
  ];
  const said = text.outcomes[signature.outcome];
  return facts([
    { term: `${order}. ${signatory.name}`, value: `${signatory.quality}, ${party}` },
    { term: said, value: [day(signature.onDay), ...how].filter(Boolean).join(", ") },
    ...(signature.outcome === "refused" && signature.reason
      ? [{ term: text.whyRefused, value: signature.reason }]
      : []),
    { term: text.power, value: signatory.powerReference },
    ...(signature.confirmedSha256
      ? [
          {
            term: text.confirmed,
            value: signature.confirmedSha256 === told.final.sha256 ? text.sameHash : broken(signature.confirmedSha256),
          },
        ]
      : []),
    ...(signature.documentSha256 ? [{ term: text.returned, value: broken(signature.documentSha256) }] : []),
    ...(signature.checks ? [{ term: text.fileChecks, value: checksSaid(signature.checks, text) }] : []),
    ...(signature.overrideId ? [{ term: text.overrideMark, value: text.overrideHere }] : []),
  ]);
}

/** What was checked of a signed file, as it was recorded, with what no check here decides. */
function checksSaid(checks: unknown, text: Words): string {
  const told = checks as FileChecks;
  const said = [text.findings[told.finding], text.contents[told.content], text.integrities[told.integrity]];
  const signer = told.signer ? [`${text.signer} ${told.signer}`] : [];
  return [...said, text.chains[told.chain], ...signer, text.notDecided].join(" ; ");
}

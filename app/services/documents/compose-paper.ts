import { eq } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { findingsOf, recordedVerdicts } from "../../../db/queries/candidate-files.ts";
import { committeeRecord } from "../../../db/queries/committee-record.ts";
import { knownIdentity } from "../../../db/queries/questionnaire.ts";
import { candidateById, candidatesOf, type SelectionFile } from "../../../db/queries/selection.ts";
import { overridesOf } from "../../../db/queries/signature-path.ts";
import { meeting } from "../../../db/schema/index.ts";
import { type Certified, certificate, underException } from "../../documents/certificate.ts";
import { comparison } from "../../documents/comparison.ts";
import { logHeadBlocks } from "../../documents/log-head.ts";
import { minutesPaper } from "../../documents/minutes-paper.ts";
import { reasonsLetter } from "../../documents/reasons-letter.ts";
import { type PaperPlace, screeningReport } from "../../documents/screening-report.ts";
import { dayAt } from "../../domain/day.ts";
import type { PrintedKind } from "../../domain/documents/issued-kinds.ts";
import type { Paper } from "../../domain/documents/paper.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import type { Rule } from "../../domain/screening/facts.ts";
import { type FindingContent, reasonsHeld } from "../../domain/selection/finding-content.ts";
import { exact, minutesOf } from "../../domain/selection/minutes.ts";
import { perimetersIn } from "../screening/read-perimeters.ts";
import { verdictFile } from "../screening/read-verdict.ts";
import { readRanking } from "../selection/scoring/read-ranking.ts";
import { readCertificate } from "../signature/after/read-certificate.ts";

export interface Asked {
  kind: PrintedKind;
  candidacyId: string | null;
  meetingId: string | null;
}
type Place = PaperPlace & { now: string; timeZone: string; head: Certified["head"]; signedBy: string };

/**
 * Composes a document from what stands today, in the rights of whoever asks. An exception of the signature shows at the foot
 * of every page of every document of the file.
 */
export async function composePaper(tx: Tx, call: SelectionFile, asked: Asked, place: Place): Promise<Paper> {
  const told = await composed(tx, call, asked, place);
  // The certificate tells the whole of it, and its own head of the log.
  if (asked.kind === "certificate") return told;
  // A letter to a candidate is no record of the portal.
  const paper =
    asked.kind === "reasons_letter" ? told : { ...told, blocks: [...told.blocks, ...logHeadBlocks(place.head, place)] };
  const approved = (await overridesOf(tx, call.id)).some(({ approvedAt }) => approvedAt !== null);
  return approved ? underException(paper) : paper;
}

async function composed(tx: Tx, call: SelectionFile, asked: Asked, place: Place): Promise<Paper> {
  switch (asked.kind) {
    case "screening_report":
      return reportOf(tx, call, asked.candidacyId ?? "", place);
    case "comparison":
      return comparisonOf(tx, call, place);
    case "reasons_letter":
      return letterOf(tx, call, asked.candidacyId ?? "", place);
    case "minutes":
      return minutesPaperOf(tx, call, asked.meetingId ?? "", place);
    case "certificate":
      return certificate(await readCertificate(tx, call, place.head), place);
  }
}

const ruleOf = ({ rule, perimeter }: SelectionFile): Rule =>
  ({ ...rule, perimeter: perimeter ?? rule.perimeter }) as Rule;

async function candidateIn(tx: Tx, call: SelectionFile, candidacyId: string) {
  const candidate = await candidateById(tx, call.id, candidacyId);
  if (!candidate) throw notFound();
  return candidate;
}

async function reportOf(tx: Tx, call: SelectionFile, candidacyId: string, place: Place): Promise<Paper> {
  const { institutionId, name } = await candidateIn(tx, call, candidacyId);
  const file = await verdictFile(tx, { institutionId, rule: ruleOf(call), on: place.on, knownAt: place.now });
  return screeningReport(file, { candidate: name, selection: call.name }, place);
}

async function comparisonOf(tx: Tx, call: SelectionFile, place: Place): Promise<Paper> {
  const candidates = await candidatesOf(tx, call.id);
  const rule = ruleOf(call);
  const { verdicts, names } = await perimetersIn(tx, {
    ...{ institutionIds: candidates.map(({ institutionId }) => institutionId), rule },
    ...{ on: place.on, knownAt: place.now },
  });
  const ranking = await readRanking(tx, call.id, place.on);
  const compared = candidates.map(({ candidacyId, institutionId, name }) => {
    const ranked = ranking?.ranked.find(({ id }) => id === candidacyId);
    return {
      name,
      byPerimeter: verdicts.filter(({ candidateId }) => candidateId === institutionId),
      ranked: ranked
        ? {
            rank: ranked.rank,
            total: ranked.rank !== null && ranked.total ? exact(ranked.total) : null,
            standing: ranked.standing,
          }
        : null,
    };
  });
  return comparison(compared, { selection: call.name, perimeter: rule.perimeter, rule, names }, place);
}

async function letterOf(tx: Tx, call: SelectionFile, candidacyId: string, place: Place): Promise<Paper> {
  const { name, institutionId } = await candidateIn(tx, call, candidacyId);
  const known = await knownIdentity(tx, institutionId);
  const held = (await recordedVerdicts(tx, call.id)).find((row) => row.candidacyId === candidacyId);
  const ranking = await readRanking(tx, call.id, place.on);
  const ranked = ranking?.ranked.find(({ id }) => id === candidacyId);
  const against = held && held.verdict !== "cleared" ? held : null;
  const proposed = ranked?.rank === 1;
  if (!against && (!ranked || ranked.rank === null || proposed)) throw precondition({ key: "noReasonYet" });
  const [latest] = against ? await findingsOf(tx, { candidacyId }) : [];
  const dayOf = (at: string) => dayAt(at, place.timeZone);
  return reasonsLetter(
    {
      ...{ candidate: name, selection: call.name, signedBy: place.signedBy },
      address: [known?.addressLine, [known?.postalCode, known?.city].filter(Boolean).join(" ")].flatMap(
        (line) => line || [],
      ),
      verdict: against && { lead: against.content.lead, recordedOn: dayOf(against.recordedAt) },
      finding:
        against && latest
          ? {
              ...{ number: latest.finding.number, sentOn: dayOf(latest.finding.sentAt) },
              ...{ replyBy: latest.finding.replyBy, replies: latest.replies },
              ...reasonsHeld(latest.finding.content as FindingContent, {
                verdict: against.verdict,
                basis: against.content.basis,
              }),
            }
          : null,
      total: against ? null : ranked?.total ? exact(ranked.total) : null,
    },
    place,
  );
}

async function minutesPaperOf(tx: Tx, call: SelectionFile, meetingId: string, place: Place): Promise<Paper> {
  const [row] = await tx.select({ number: meeting.number }).from(meeting).where(eq(meeting.id, meetingId));
  const record = row && (await committeeRecord(tx, call.id));
  const minutes = record && minutesOf(record, row.number);
  if (!minutes) throw notFound();
  return minutesPaper(minutes, place);
}

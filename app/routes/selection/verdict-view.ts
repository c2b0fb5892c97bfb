import type { Candidate, SelectionFile } from "../../../db/queries/selection.ts";
import { explain, reasonSentence } from "../../domain/screening/explain.ts";
import { askedProducts } from "../../domain/screening/question.ts";
import type { Member } from "../../domain/screening/verdict.ts";
import { type Locale, messages } from "../../locales/index.ts";
import { shortened } from "../../locales/screening.ts";
import type { VerdictFile } from "../../services/screening/read-verdict.ts";
import { semicolons } from "../../ui/format.ts";
import { drawGroup } from "../../ui/group-drawing.ts";
import { answerAddress, candidacyAddress, documentAddress, institutionAddress } from "./addresses.ts";
import type { Asked } from "./asked.ts";
import { picture } from "./verdict-picture.ts";
import { proofSteps } from "./verdict-proof.ts";
import { kinds, nameIn } from "./verdict-words.ts";

export type View = ReturnType<typeof verdictView>;

interface Of {
  candidate: Candidate;
  selection: SelectionFile;
  asked: Asked;
}

/** A verdict in the reader's words, ready to be shown: sentences, rows and the picture; computed on the server. */
export function verdictView(file: VerdictFile, { candidate, selection, asked }: Of, locale: Locale) {
  const { verdict, names, pieces } = file;
  const words = shortened(verdict, locale);
  const text = messages(locale).verdict;
  const nameOf = nameIn(names);
  const told = explain(
    verdict,
    {
      institutions: Object.fromEntries(names.map(({ id }) => [id, nameOf(id)])),
      evidence: Object.fromEntries(pieces.map(({ id, number, page }) => [id, { number: String(number), page }])),
    },
    words,
  );
  const say = { nameOf, asked: askedProducts(verdict.rule, verdict.on), words };
  const back = `${candidacyAddress(selection.id, candidate.candidacyId)}?perimetre=${verdict.perimeter}`;
  return {
    value: verdict.value,
    on: verdict.on,
    knownAt: verdict.knownAt,
    hash: verdict.hash,
    version: verdict.rule.version,
    perimeter: { code: verdict.perimeter, name: words.perimeters[verdict.perimeter] },
    lead: told.lead,
    proofLine: told.proofLine,
    established: text.established(
      file.factCount,
      pieces.length,
      pieces.filter((p) => p.strength === "verified").length,
    ),
    steps: proofSteps(file, candidate, locale),
    byPerimeter: file.byPerimeter.map((brief) => ({
      code: brief.perimeter,
      name: words.perimeters[brief.perimeter],
      value: brief.value,
      members: brief.members,
      inView: brief.perimeter === verdict.perimeter,
      toVote: brief.perimeter === selection.perimeter,
      why: reasonSentence(brief, say),
    })),
    isVoted: selection.state !== "preparation",
    asked,
    missing: verdict.missing
      .map((fact, i) => ({
        id: fact.institutionId,
        sentence: told.missing[i] ?? "",
        to: answerAddress(fact, file.links, back),
      }))
      .sort((a, b) => nearness(verdict.members, a.id) - nearness(verdict.members, b.id) || a.id.localeCompare(b.id)),
    changes: [...new Set(told.changes.filter((_, i) => file.changes[i]?.kind !== "supply"))],
    flags: [...new Set(told.flags)],
    members: sorted(verdict.members).map((member) => ({
      id: member.institutionId,
      name: nameOf(member.institutionId),
      to: institutionAddress(member.institutionId),
      relation: words.relations[member.relation],
      ring: `${member.ring}, ${words.perimeters[member.ring]}`,
      path: pathWords(member, file, nameOf, words.share, locale),
    })),
    pieces: pieces.map((piece) => ({
      ...piece,
      about: piece.institutionId ? nameOf(piece.institutionId) : "",
      strength: messages(locale).selection.form.strengths[piece.strength],
      to: piece.institutionId ? institutionAddress(piece.institutionId, `pieces/${piece.id}`) : null,
      file: piece.hasFile ? documentAddress(piece.id) : null,
    })),
    drawing: drawGroup(...picture(file, nameOf, locale)),
    selection: { id: selection.id, name: selection.name },
    candidate,
  };
}

/** How far an institution stands from the candidate; what is only possibly reached comes last. */
const nearness = (members: Member[], id: string) => members.find((m) => m.institutionId === id)?.distance ?? 1_000_000;

const sorted = (members: Member[]) =>
  [...members].sort(
    (a, b) => a.ring.localeCompare(b.ring) || a.distance - b.distance || a.institutionId.localeCompare(b.institutionId),
  );

function pathWords(
  { path }: Member,
  { links }: VerdictFile,
  nameOf: (id: string) => string,
  share: (millionths: number) => string,
  locale: Locale,
): string {
  const steps = path
    .flatMap((id) => links.find((link) => link.id === id) ?? [])
    .map(
      (link) =>
        `${nameOf(link.holderId)} ─${link.share === null ? kinds(link.kind, locale) : share(link.share)}→ ${nameOf(link.heldId)}`,
    );
  return semicolons(steps, locale);
}

import type { Candidate, SelectionFile } from "../../../db/queries/selection.ts";
import { explain } from "../../domain/screening/explain.ts";
import { askedProducts } from "../../domain/screening/question.ts";
import type { Member, Step } from "../../domain/screening/verdict.ts";
import type { ScreeningWords } from "../../domain/screening/words.ts";
import { type Locale, messages } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import type { VerdictFile } from "../../services/screening/read-verdict.ts";
import { drawGroup } from "../../ui/group-drawing.ts";
import { answerAddress, documentAddress, institutionAddress } from "./addresses.ts";

/** A verdict in the reader's words, ready to be shown: sentences, rows and the picture; computed on the server. */
export function verdictView(file: VerdictFile, candidate: Candidate, selection: SelectionFile, locale: Locale) {
  const { verdict, names, pieces } = file;
  const words = shortened(verdict, locale);
  const text = messages(locale).verdict;
  const nameOf = nameIn(names);
  const told = explain(
    verdict,
    {
      institutions: Object.fromEntries(names.map(({ id, name }) => [id, name])),
      evidence: Object.fromEntries(pieces.map(({ id, number, page }) => [id, { number: String(number), page }])),
    },
    words,
  );
  const relationOf = (id: string | null) => file.relations.find((r) => r.institutionId === id)?.relation ?? "self";
  const labelOf = (step: Step) => (step.share === null ? words.steps[step.kind] : words.share(step.share));
  return {
    value: verdict.value,
    on: verdict.on,
    knownAt: verdict.knownAt,
    hash: verdict.hash,
    version: verdict.rule.version,
    perimeter: { code: verdict.perimeter, name: words.perimeters[verdict.perimeter] },
    lead: told.lead,
    proofLine: told.proofLine,
    established: text.established(file.factCount, pieces.filter((p) => p.strength === "verified").length),
    steps: proofSteps(file, candidate, locale),
    byPerimeter: file.byPerimeter.map(({ perimeter, value, deciderId, members }) => ({
      code: perimeter,
      name: words.perimeters[perimeter],
      value,
      members,
      chosen: perimeter === verdict.perimeter,
      decides:
        value === "cleared" || deciderId === null
          ? text.decided.cleared
          : value === "excluded"
            ? text.decided.excluded(nameOf(deciderId), words.relations[relationOf(deciderId)])
            : text.decided.undetermined(nameOf(deciderId)),
    })),
    missing: verdict.missing
      .map((fact, i) => ({ id: fact.institutionId, sentence: told.missing[i] ?? "", to: answerAddress(fact) }))
      .sort((a, b) => nearness(verdict.members, a.id) - nearness(verdict.members, b.id) || a.id.localeCompare(b.id)),
    changes: [...new Set(told.changes.filter((_, i) => file.changes[i]?.kind !== "supply"))],
    flags: [...new Set(told.flags)],
    members: sorted(verdict.members).map((member) => ({
      id: member.institutionId,
      name: nameOf(member.institutionId),
      to: institutionAddress(member.institutionId),
      relation: words.relations[member.relation],
      ring: `${member.ring}, ${words.perimeters[member.ring]}`,
      path: pathWords(member, file, nameOf, words.share, (kind) => kinds(kind, locale)),
    })),
    pieces: pieces.map((piece) => ({
      ...piece,
      about: piece.institutionId ? nameOf(piece.institutionId) : "",
      strength: messages(locale).selection.form.strengths[piece.strength],
      to: piece.institutionId ? institutionAddress(piece.institutionId, `pieces/${piece.id}`) : null,
      file: piece.hasFile ? documentAddress(piece.id) : null,
    })),
    drawing: drawGroup(...picture(file, labelOf, nameOf, locale)),
    selection: { id: selection.id, name: selection.name },
    candidate,
  };
}

/** The rule's words, in which a missing answer about every product asked does not list them one by one. */
function shortened({ rule, on }: VerdictFile["verdict"], locale: Locale): ScreeningWords {
  const words = screeningWords[locale];
  const every = words.list(askedProducts(rule, on).map((product) => words.products[product]));
  const { everyProduct } = messages(locale).verdict;
  const denial: ScreeningWords["missing"]["denial"] = (told) =>
    words.missing.denial({ ...told, products: told.products === every ? everyProduct : told.products });
  return { ...words, missing: { ...words.missing, denial } };
}

export const nameIn = (names: VerdictFile["names"]) => {
  const table = new Map(names.map(({ id, name }) => [id, name]));
  return (id: string) => table.get(id) ?? id;
};

/** How far an institution stands from the candidate; what is only possibly reached comes last. */
const nearness = (members: Member[], id: string) => members.find((m) => m.institutionId === id)?.distance ?? 1_000_000;

const sorted = (members: Member[]) =>
  [...members].sort(
    (a, b) => a.ring.localeCompare(b.ring) || a.distance - b.distance || a.institutionId.localeCompare(b.institutionId),
  );

/** A link's kind in a few words. */
function kinds(kind: string, locale: Locale): string {
  const { steps } = screeningWords[locale];
  if (kind === "affiliation") return steps.across;
  if (kind === "branch") return steps.branch;
  if (kind === "distribution" || kind === "funding") return steps.credit;
  return ["fund_management", "sub_fund", "feeder", "fund_subscription"].includes(kind) ? steps.sponsor : steps.down;
}

function pathWords(
  { path }: Member,
  { links }: VerdictFile,
  nameOf: (id: string) => string,
  share: (millionths: number) => string,
  kind: (kind: string) => string,
): string {
  return path
    .flatMap((id) => links.find((link) => link.id === id) ?? [])
    .map(
      (link) =>
        `${nameOf(link.holderId)} ─${link.share === null ? kind(link.kind) : share(link.share)}→ ${nameOf(link.heldId)}`,
    )
    .join(" ; ");
}

/** The chain from the candidate to the sale that decides, each step with the piece that says so. */
function proofSteps({ verdict, names, links, pieces }: VerdictFile, candidate: Candidate, locale: Locale) {
  const { proof } = verdict;
  if (!proof) return [];
  const words = screeningWords[locale];
  const text = messages(locale).verdict;
  const nameOf = nameIn(names);
  const source = (id: string | null | undefined) => {
    const piece = pieces.find((p) => p.id === id);
    if (!piece) return null;
    const label = `${piece.title}${piece.page ? `, ${text.page(piece.page)}` : ""}`;
    return { label, to: piece.hasFile ? documentAddress(piece.id) : null };
  };
  const found = verdict.qualifying.find((q) => q.activityId === proof.activityId);
  const products = [...new Set(found?.cells.map((cell) => cell.product))].map((product) => words.products[product]);
  const sold = verdict.qualifying.length > 0 && found ? words.list(products) : "";
  const own = { name: candidate.name, to: institutionAddress(candidate.institutionId) };
  const lei = candidate.lei ? text.lei(candidate.lei) : null;
  const start = { ...own, detail: [text.candidate, lei].filter(Boolean).join(", "), source: null, link: null };
  const steps = proof.steps.map((step) => {
    const label = step.share === null ? words.steps[step.kind] : words.share(step.share);
    const other = nameOf(step.fromId);
    const detail =
      step.share === null
        ? text.linkedBy(label, other)
        : step.upwards
          ? text.holds(label, other)
          : text.heldBy(label, other);
    const link = links.find((l) => l.id === step.linkIds[0]);
    return {
      name: nameOf(step.toId),
      to: institutionAddress(step.toId),
      detail,
      source: source(link?.evidenceId),
      link: { label, holder: step.upwards ? ("this" as const) : ("before" as const) },
    };
  });
  const all = [start, ...steps].map((step) => ({ ...step, excluded: false }));
  const last = all[all.length - 1];
  if (last) Object.assign(last, { detail: sold, source: source(proof.evidenceId), excluded: true });
  return all;
}

/** Members and the links among them; the proof path stands out. */
function picture(
  { verdict, links }: VerdictFile,
  _label: (step: Step) => string,
  nameOf: (id: string) => string,
  locale: Locale,
): Parameters<typeof drawGroup> {
  const words = screeningWords[locale];
  const qualifying = new Set(verdict.qualifying.map((q) => q.institutionId));
  const unknown = new Set(verdict.missing.map((m) => m.institutionId));
  const inside = new Set(verdict.members.map((m) => m.institutionId));
  const onPath = new Set(verdict.proof?.steps.flatMap((step) => step.linkIds));
  const nodes = verdict.members.map(({ institutionId, relation }) => ({
    id: institutionId,
    label: nameOf(institutionId),
    detail: relation === "self" ? undefined : words.relations[relation],
    to: institutionAddress(institutionId),
    tone: qualifying.has(institutionId)
      ? ("excluded" as const)
      : unknown.has(institutionId)
        ? ("undetermined" as const)
        : undefined,
    candidate: institutionId === verdict.candidateId,
  }));
  const live = links.filter(
    ({ holderId, heldId, validFrom, validTo }) =>
      inside.has(holderId) &&
      inside.has(heldId) &&
      (validFrom === null || validFrom <= verdict.on) &&
      (validTo === null || verdict.on < validTo),
  );
  const edges = live.map((link) => ({
    from: link.holderId,
    to: link.heldId,
    label: link.share === null ? kinds(link.kind, locale) : words.share(link.share),
    onPath: onPath.has(link.id),
    dashed: !["capital", "votes", "control", "consolidation", "joint_control", "branch"].includes(link.kind),
  }));
  return [nodes, edges];
}

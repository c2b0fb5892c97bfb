import type { Candidate } from "../../../db/queries/selection.ts";
import { stepWords } from "../../domain/screening/explain.ts";
import { type Locale, messages } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import type { VerdictFile } from "../../services/screening/read-verdict.ts";
import { documentAddress, institutionAddress } from "./addresses.ts";
import { nameIn } from "./verdict-words.ts";

/** The chain from the candidate to the sale that decides, each step with the piece that says so. */
export function proofSteps(
  { verdict, names, links, pieces }: Pick<VerdictFile, "verdict" | "names" | "links" | "pieces">,
  candidate: Pick<Candidate, "institutionId" | "name" | "lei">,
  locale: Locale,
) {
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
    const label = stepWords(step, words);
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

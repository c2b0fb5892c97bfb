import type { Candidate, SelectionFile } from "../../../db/queries/selection.ts";
import { type Perimeter, perimeters, type VerdictValue } from "../../domain/screening/facts.ts";
import type { BriefVerdict } from "../../domain/screening/screen-all.ts";
import type { Locale } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import type { readPerimeters } from "../../services/screening/read-perimeters.ts";
import { candidacyAddress } from "./addresses.ts";
import { nameIn } from "./verdict-words.ts";

type Told = Awaited<ReturnType<typeof readPerimeters>>;

/** Candidates × perimeters with who decides, and the counts at the perimeter in view. */
export function boardView(
  selection: SelectionFile,
  candidates: Candidate[],
  { verdicts, names }: Told,
  { perimeter, locale }: { perimeter: Perimeter; locale: Locale },
) {
  const words = screeningWords[locale];
  const { rule } = selection;
  const nameOf = nameIn(names);
  const cell = (verdict: BriefVerdict) => ({
    code: verdict.perimeter,
    value: verdict.value,
    decider:
      verdict.deciderId === null
        ? null
        : verdict.deciderId === verdict.candidateId
          ? words.relations.self
          : nameOf(verdict.deciderId),
    own: verdict.deciderId === verdict.candidateId,
  });
  const rows = candidates.map(({ institutionId, candidacyId, name }) => {
    const cells = verdicts.filter((verdict) => verdict.candidateId === institutionId).map(cell);
    const at = cells.find(({ code }) => code === perimeter);
    return { id: candidacyId, name, to: candidacyAddress(selection.id, candidacyId), cells, at };
  });
  const countAt = (code: Perimeter, value: VerdictValue) =>
    verdicts.filter((verdict) => verdict.perimeter === code && verdict.value === value).length;
  const countsAt = (code: Perimeter) => ({
    total: candidates.length,
    excluded: countAt(code, "excluded"),
    undetermined: countAt(code, "undetermined"),
    cleared: countAt(code, "cleared"),
  });
  return {
    selection: { id: selection.id, name: selection.name },
    perimeter,
    chosen: selection.perimeter === perimeter,
    rows,
    counts: countsAt(perimeter),
    totals: perimeters.map((code) => ({ code, ...countsAt(code) })),
    rule: {
      programme: { id: selection.programme.id, name: selection.programme.name },
      products: words.list(rule.products.map((product) => words.products[product])),
      exemptions: words.list(rule.exemptions.map((exemption) => words.exemptions[exemption])),
      minimumStrength: rule.minimumStrength,
      stake: words.share(rule.stake),
    },
  };
}

export type BoardRow = ReturnType<typeof boardView>["rows"][number];

import type { Candidate, SelectionFile } from "../../../db/queries/selection.ts";
import { reasonSentence } from "../../domain/screening/explain.ts";
import { type Perimeter, perimeters, type VerdictValue } from "../../domain/screening/facts.ts";
import { askedProducts } from "../../domain/screening/question.ts";
import type { ReasonedVerdict } from "../../domain/screening/reasons.ts";
import type { Locale } from "../../locales/index.ts";
import { screeningWords } from "../../locales/screening.ts";
import type { readPerimeters } from "../../services/screening/read-perimeters.ts";
import { candidacyAddress } from "./addresses.ts";
import type { Asked } from "./asked.ts";
import { stretches } from "./stretches.ts";
import { nameIn } from "./verdict-words.ts";

type Told = Awaited<ReturnType<typeof readPerimeters>>;

interface Board {
  selection: SelectionFile;
  candidates: Candidate[];
  asked: Asked;
}

/** Candidates × perimeters with the reason of each verdict, and the counts at the perimeter in view. */
export function boardView({ selection, candidates, asked }: Board, { verdicts, names }: Told, locale: Locale) {
  const words = screeningWords[locale];
  const { rule } = selection;
  const { perimeter } = asked;
  const say = { nameOf: nameIn(names), asked: askedProducts(rule, asked.on), words };
  const cell = (verdict: ReasonedVerdict) => ({
    code: verdict.perimeter,
    value: verdict.value,
    reason: reasonSentence(verdict, say),
  });
  const rows = candidates.map(({ institutionId, candidacyId, name }) => {
    const cells = verdicts.filter((verdict) => verdict.candidateId === institutionId).map(cell);
    const at = cells.find(({ code }) => code === perimeter);
    const to = candidacyAddress(selection.id, candidacyId);
    return { id: candidacyId, name, to, cells, at, reasons: stretches(cells) };
  });
  const countAt = (code: Perimeter, value: VerdictValue) =>
    verdicts.filter((verdict) => verdict.perimeter === code && verdict.value === value).length;
  const countsAt = (code: Perimeter) => ({
    excluded: countAt(code, "excluded"),
    undetermined: countAt(code, "undetermined"),
    cleared: countAt(code, "cleared"),
  });
  return {
    selection: { id: selection.id, name: selection.name, state: selection.state },
    perimeter,
    /** The perimeter put to the vote; null as long as nobody proposed one. */
    proposed: perimeters.find((code) => code === selection.perimeter) ?? null,
    isVoted: selection.state !== "preparation",
    asked,
    names: words.perimeters,
    rows,
    total: candidates.length,
    counts: countsAt(perimeter),
    totals: perimeters.map((code) => ({ code, ...countsAt(code) })),
    rule: {
      programme: { id: selection.programme.id, name: selection.programme.name },
      products: words.list(rule.products.map((product) => words.products[product])),
      audiences: words.list(rule.audiences.map((audience) => words.audiences[audience])),
      territories: words.list(rule.territories.map(words.territory)),
      exemptions: words.list(rule.exemptions.map((exemption) => words.exemptions[exemption])),
      minimumStrength: rule.minimumStrength,
      stake: words.share(rule.stake),
    },
  };
}

export type BoardView = ReturnType<typeof boardView>;
export type BoardRow = BoardView["rows"][number];

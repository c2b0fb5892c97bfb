import type { Rescreened } from "../../../../db/queries/screenings.ts";
import { dayAt } from "../../../domain/day.ts";
import { reasonSentence } from "../../../domain/screening/explain.ts";
import type { Rule } from "../../../domain/screening/facts.ts";
import { askedProducts } from "../../../domain/screening/question.ts";
import type { ScreeningCause, TouchingFact } from "../../../domain/selection/screening-cause.ts";
import { type Locale, messages } from "../../../locales/index.ts";
import { screeningWords } from "../../../locales/screening.ts";
import { day } from "../../../ui/format.ts";
import { candidacyAddress } from "../addresses.ts";

interface Asked {
  selectionId: string;
  rule: Rule;
  locale: Locale;
  timeZone: string;
  nameOf: (id: string) => string;
}

/** How many facts of one change are told before « and others ». */
const toldFacts = 4;

export type ChangeRow = ReturnType<typeof changeView>;

/** One screening that replaced another: who, why with the fact's page, what it was, what it is. */
export function changeView({ candidacyId, name, before, after }: Rescreened, asked: Asked) {
  const { selectionId, rule, locale, timeZone, nameOf } = asked;
  const words = screeningWords[locale];
  const at = after.byPerimeter.find(({ perimeter }) => perimeter === after.perimeter);
  const elsewhere = after.byPerimeter.flatMap(({ perimeter, value }, i) => {
    const was = before.byPerimeter[i]?.value;
    return perimeter !== after.perimeter && was !== undefined && was !== value ? [{ perimeter, was, value }] : [];
  });
  return {
    key: after.id,
    name,
    to: candidacyAddress(selectionId, candidacyId),
    on: day(dayAt(after.recordedAt, timeZone), locale),
    was: before.verdict,
    value: after.verdict,
    perimeter: after.perimeter,
    elsewhere,
    why: at ? reasonSentence(at, { nameOf, asked: askedProducts(rule, after.onDay), words }) : null,
    causes: causesOf(after.cause, locale, nameOf),
  };
}

function causesOf(
  cause: ScreeningCause,
  locale: Locale,
  nameOf: (id: string) => string,
): { words: string; to: string | null }[] {
  const text = messages(locale).procedure.screening.causes;
  if (cause.kind === "expiry") return [{ words: text.expiry(day(cause.on, locale)), to: null }];
  if (cause.kind !== "fact") return [{ words: text[cause.kind], to: null }];
  const facts = told(cause.facts);
  const lines = facts.slice(0, toldFacts).map((fact) => ({
    words: text.about(text.facts[fact.kind]?.[fact.ended ? 1 : 0] ?? "", nameOf(fact.institutionId)),
    to: factAddress(fact),
  }));
  const more = facts.length - lines.length;
  return more > 0 ? [...lines, { words: text.more(more), to: null }] : lines;
}

/** Each fact once; the identity of an institution only where nothing else of it changed; what ended only by itself. */
function told(facts: TouchingFact[]): TouchingFact[] {
  const distinct = facts.filter(
    (fact, i) => facts.findIndex(({ id, ended }) => id === fact.id && ended === fact.ended) === i,
  );
  const real = distinct.filter(({ kind }) => kind !== "institution");
  const shown = real.length > 0 ? real : distinct;
  const fresh = shown.filter(({ ended }) => !ended);
  return fresh.length > 0 ? fresh : shown;
}

function factAddress({ kind, id, institutionId }: TouchingFact): string {
  const base = `/etablissements/${institutionId}`;
  if (kind === "link") return `${base}/liens/${id}`;
  if (kind === "statement") return `${base}/declarations/${id}`;
  if (kind === "activity") return `${base}/activites/${id}`;
  return base;
}

/** Every institution named in these changes. */
export function namedIn(changes: readonly Rescreened[]): string[] {
  return [
    ...new Set(
      changes.flatMap(({ after }) => [
        ...after.byPerimeter.flatMap(({ deciderId }) => deciderId ?? []),
        ...(after.cause.kind === "fact" ? after.cause.facts.map(({ institutionId }) => institutionId) : []),
      ]),
    ),
  ];
}

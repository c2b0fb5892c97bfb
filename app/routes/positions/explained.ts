import type { Figure } from "../../domain/repayment/figure.ts";
import { safeFigure } from "../../domain/repayment/safe-figure.ts";
import type { Locale } from "../../locales/index.ts";
import { sayFigure } from "../../locales/say-terms.ts";
import type { Saying } from "../../locales/told-values.ts";
import type { HeldContract } from "../../services/positions/hold-contract.ts";
import type { Asked } from "./load-position.ts";

/** One figure of an explanation, with the figures it was made from, and where its source opens. */
export interface Explained {
  words: string;
  to: string | null;
  from: Explained[];
}

/** In which words a contract's figures are told: its indicators by their names. */
export function sayingOf(held: HeldContract, locale: Locale): Saying {
  const names = Object.fromEntries(held.results.map(({ indicator, name }) => [indicator, name]));
  return { locale, currency: held.terms?.currency ?? "EUR", names };
}

/** An explanation in words; a result opens to its page, one's own receipt to its entries, terms to their words. */
export function explained(
  figure: Figure,
  { held, base, suffix, whose }: Pick<Asked, "base" | "suffix" | "whose"> & { held: HeldContract },
  locale: Locale,
): Explained {
  const saying = sayingOf(held, locale);
  const tell = (one: Figure): Explained => ({ words: sayFigure(one, saying), to: door(one), from: one.from.map(tell) });
  const door = ({ source }: Figure): string | null => {
    if (source?.kind === "result") return `/contrats/${whose.contractId}/resultats/${source.id}`;
    if (source?.kind === "receipt") return `${base}/chiffres/verse${suffix}`;
    return source?.kind === "terms" ? `${base}/conditions${suffix}` : null;
  };
  return tell(safeFigure(figure, new Set(held.commitments.map(({ number }) => number))));
}

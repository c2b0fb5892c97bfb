import type { FindingContent } from "../../../domain/selection/finding-content.ts";
import { type Locale, messages } from "../../../locales/index.ts";

/** A finding in the reader's language. */
export function contentView(content: FindingContent, locale: Locale) {
  const because = messages(locale).hearing.own.because;
  return {
    perimeter: { code: content.perimeter.code, name: content.perimeter.name[locale] },
    lead: content.lead[locale],
    credit: content.credit?.[locale] ?? null,
    criteria: content.criteria.map(({ code, question, value, because: why, reason }) => ({
      code,
      question: question[locale],
      value,
      why: why === "found" ? reason : because[why],
    })),
  };
}

export type ContentView = ReturnType<typeof contentView>;

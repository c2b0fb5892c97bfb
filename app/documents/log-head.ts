import type { LogHead } from "../domain/audit/chain.ts";
import { type Block, facts, heading, paragraph } from "../domain/documents/paper.ts";
import type { Locale } from "../locales/index.ts";
import { certificateWords } from "./certificate-words.ts";
import { paperMoment } from "./paper-words.ts";

/** A hash in groups of eight: it is read aloud, and breaks at the edge of the page. */
export const broken = (sha256: string): string => sha256.replace(/(.{8})(?=.)/g, "$1 ");

/** The head of the log on paper: whoever holds the page can tell later whether the log was rewritten. */
export function logHeadBlocks(
  head: LogHead | null,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): Block[] {
  const text = certificateWords[locale];
  return [
    heading(text.log),
    head
      ? facts([
          {
            term: text.seal,
            value: text.sealWords(head.number, paperMoment(head.sealedAt, locale, timeZone), head.size),
          },
          { term: text.sealHash, value: broken(head.root) },
        ])
      : paragraph(text.noSeal),
  ];
}

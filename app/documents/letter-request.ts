import { explain } from "../domain/screening/explain.ts";
import type { Verdict } from "../domain/screening/verdict.ts";
import { screeningWords } from "../locales/screening.ts";
import type { LetterRequest } from "./group-letter.ts";

interface Told {
  verdict: Verdict;
  names: { id: string; name: string }[];
  links: { id: string; evidenceId: string | null }[];
  pieces: { id: string; title: string; author: string | null; datedOn: string | null; page: string | null }[];
}

const words = screeningWords.fr;

/** What the letter needs of a verdict: names, how pieces are cited, and the verdict's one sentence. */
export function letterRequest(
  { verdict, names, links, pieces }: Told,
  more: Pick<LetterRequest, "candidate" | "programme" | "departement" | "writtenOn" | "isVoted">,
): LetterRequest {
  const pieceOf = (id: string) => {
    const piece = pieces.find((each) => each.id === id);
    if (!piece) return "une pièce du dossier";
    const { title, author, datedOn, page } = piece;
    return [`« ${title} »`, author, datedOn && words.day(datedOn), page && `p. ${page}`].filter(Boolean).join(", ");
  };
  const institutions = Object.fromEntries(names.map(({ id, name }) => [id, name]));
  return {
    ...more,
    verdict,
    nameOf: (id) => institutions[id] ?? id,
    finding: explain(verdict, { institutions, evidence: {} }, words).lead,
    pieceOf,
    pieceOfLink: (linkId) => {
      const evidenceId = links.find(({ id }) => id === linkId)?.evidenceId;
      return evidenceId ? pieceOf(evidenceId) : null;
    },
  };
}

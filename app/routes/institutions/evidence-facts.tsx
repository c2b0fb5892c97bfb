import type { EvidenceRow } from "../../../db/queries/evidence.ts";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useText } from "../../ui/text.tsx";

/** All that is said of a piece, and its file. */
export function EvidenceFacts({ piece }: { piece: EvidenceRow }) {
  const words = useText().documents;
  const said = [
    { term: words.kind, value: words.kinds[piece.kind] },
    { term: words.strength, value: words.strengths[piece.strength] },
    { term: words.author, value: piece.author },
    { term: words.datedOn, value: piece.datedOn && <DayText day={piece.datedOn} /> },
    { term: words.page, value: piece.page },
    { term: words.quote, value: piece.quote && <q>{piece.quote}</q> },
    {
      term: words.url,
      value: piece.url && (
        <a href={piece.url} rel="noreferrer noopener">
          {piece.url}
        </a>
      ),
    },
    { term: words.expiresOn, value: piece.expiresOn ? <DayText day={piece.expiresOn} /> : words.never },
    {
      term: words.file,
      value: piece.sha256 ? (
        <a href={`/pieces/${piece.id}/fichier`}>{piece.fileName ?? words.download}</a>
      ) : (
        words.noFile
      ),
    },
    { term: words.sha, value: piece.sha256 && <code className="break-all text-sm">{piece.sha256}</code> },
  ];
  return <Facts items={said.filter((fact) => fact.value)} />;
}

import { Link } from "@remix-run/react";
import type { DuePiece } from "../../../db/queries/evidence-due.ts";
import type { Day } from "../../domain/day.ts";
import { DayText } from "../../ui/day-text.tsx";
import { daysBetween } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

interface EvidenceAtHomeProps {
  today: Day;
  total: number;
  pieces: readonly DuePiece[];
}

/** What will make verdicts undetermined by itself, soonest first. */
export function EvidenceAtHome({ pieces, total, today }: EvidenceAtHomeProps) {
  const { home: text, documents } = useText();
  return (
    <Section title={text.evidence}>
      {total === 0 && <p className="text-soft">{text.noEvidence}</p>}
      <ul className="border-t border-line empty:hidden">
        {pieces.map((piece) => (
          <li key={piece.id} className="border-b border-line py-2.5">
            <p className="break-words">
              {piece.institutionId ? (
                <Link to={`/etablissements/${piece.institutionId}`}>{piece.institution}</Link>
              ) : (
                piece.institution
              )}
            </p>
            <p className="text-sm text-soft">
              {text.piece(piece.number)}, {documents.kinds[piece.kind]} : {piece.title}
            </p>
            {piece.expiresOn && (
              <p className="text-sm">
                {text.expires} <DayText day={piece.expiresOn} weekday />,{" "}
                {text.inDays(daysBetween(today, piece.expiresOn))}
              </p>
            )}
          </li>
        ))}
      </ul>
      {total > pieces.length && (
        <p className="mt-2 text-sm">
          <Link to="/pieces">{text.moreEvidence(total - pieces.length)}</Link>
        </p>
      )}
    </Section>
  );
}

import { Link } from "@remix-run/react";
import type { Day } from "../../domain/day.ts";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

interface Supported {
  evidenceId: string | null;
  evidenceNumber: number | null;
  evidenceTitle: string | null;
  evidenceExpiresOn: Day | null;
}

/** The piece a fact rests on, and whether it has expired on the day read. */
export function PieceLink({ fact, under, on }: { fact: Supported; under: string; on: Day }) {
  const text = useText();
  if (fact.evidenceId === null) return <span className="text-soft">{text.ownership.noEvidence}</span>;
  const expired = fact.evidenceExpiresOn !== null && fact.evidenceExpiresOn <= on;
  return (
    <>
      <Link to={`/etablissements/${under}/pieces/${fact.evidenceId}`}>
        {text.documents.piece(fact.evidenceNumber ?? 0)}
      </Link>{" "}
      <span className="text-soft">{fact.evidenceTitle}</span>{" "}
      {expired && <Tag tone="warning">{text.documents.expired}</Tag>}
    </>
  );
}

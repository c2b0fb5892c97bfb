import { Link, useLocation } from "@remix-run/react";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { withReturn } from "./return-address.ts";

interface Piece {
  id: string;
  number: number;
  title: string;
}

/** The piece a fact rests on and the period it holds for. */
export function FactFields(props: {
  /** The institution under which a piece not recorded yet is to be recorded. */
  under: string;
  pieces: readonly Piece[];
  of?: { evidenceId: string | null; validFrom: string | null; validTo: string | null };
}) {
  const { ownership, institutions, documents } = useText();
  const { of } = props;
  const { pathname, search } = useLocation();
  const newPiece = withReturn(`/etablissements/${props.under}/pieces/nouvelle`, `${pathname}${search}`);
  const options = props.pieces.map((piece) => ({
    value: piece.id,
    label: `${documents.piece(piece.number)} · ${piece.title}`,
  }));
  return (
    <>
      <Select
        name="evidenceId"
        label={ownership.choosePiece}
        blank={ownership.pieceNone}
        options={options}
        hint={
          !of && (
            <>
              {ownership.pieceFirst} <Link to={newPiece}>{ownership.recordPiece}</Link>
            </>
          )
        }
        defaultValue={of?.evidenceId ?? undefined}
      />
      <Field name="validFrom" type="date" label={institutions.from} defaultValue={of?.validFrom ?? undefined} />
      <Field name="validTo" type="date" label={institutions.until} defaultValue={of?.validTo ?? undefined} />
    </>
  );
}

import { Link } from "@remix-run/react";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { Place } from "./load-position.ts";
import type { PositionRead } from "./position-body.tsx";
import { statementAddresses } from "./statement-addresses.ts";

interface DocumentsSectionProps {
  place: Place;
  results: PositionRead["results"];
  /** Name of the file of the signed contract, where the viewer may open it. */
  contractFile: string | null;
}

/** The files of a position: its statement, the signed contract, the reports behind the results. */
export function DocumentsSection({ place, results, contractFile }: DocumentsSectionProps) {
  const text = useText().positions.documents;
  const statement = statementAddresses(place.base, place);
  const files = [
    { to: statement.pdf, words: text.statementPdf },
    { to: statement.xlsx, words: text.statementXlsx },
    ...(contractFile === null ? [] : [{ to: `${place.base}/contrat`, words: text.contract(contractFile) }]),
    ...results.flatMap(({ id, fileName }) =>
      fileName === null
        ? []
        : [{ to: `/contrats/${place.contractId}/resultats/${id}/rapport`, words: text.report(fileName) }],
    ),
  ];
  return (
    <Section title={text.title} id="documents">
      <ul className="border-t border-line">
        {files.map(({ to, words }) => (
          <li key={to} className="border-b border-line py-2 break-words">
            <Link to={to} reloadDocument>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Link } from "@remix-run/react";
import type { LegalWarning } from "../../domain/signature/enforceable.ts";
import { sentence } from "../../locales/sentence.ts";
import { DayText } from "../../ui/day-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** Where the end of a case is recorded, its number filled in. */
const closing = (base: string, about: LegalWarning["about"], reference: string) =>
  `${base}/faits/nouveau?${new URLSearchParams({
    type: "case_closed",
    ...(about === "contract" && { acte: "contrat" }),
    affaire: reference,
  })}`;

/** What hangs over the act without stopping it. */
export function Warnings({
  base,
  rows,
  mayRecord,
}: {
  base: string;
  rows: readonly LegalWarning[];
  mayRecord: boolean;
}) {
  const all = useText();
  if (rows.length === 0) return null;
  return (
    <Section title={all.gate.warnings}>
      <ul className="border-t border-line">
        {rows.map(({ kind, about, onDay, reference, message, article, mark }) => (
          <li
            key={`${kind} ${about} ${onDay} ${reference}`}
            className="border-b border-line border-l-4 border-l-ochre py-2.5 pl-4"
          >
            <p>
              <DayText day={onDay} weekday />. {sentence(all, message)}
            </p>
            <p>
              {all.gate.case(reference)}
              {mayRecord && (
                <>
                  {" · "}
                  <Link to={closing(base, about, reference)}>{all.gate.closeCase}</Link>
                </>
              )}
            </p>
            <p className="text-sm text-soft">
              {article}, {all.gate.certainty[mark]}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

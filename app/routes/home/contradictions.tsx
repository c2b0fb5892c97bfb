import { Link } from "@remix-run/react";
import type { Day } from "../../domain/day.ts";
import { daysBetween } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

export interface ContradictionAtHome {
  pair: string;
  institutionId: string;
  institution: string;
  /** The day both were on record, or the day the reader was asked. */
  since: Day;
  isMine: boolean;
}

/** The contradictions the reader is asked to settle, and those nobody is asked to, each with its age. */
export function ContradictionsAtHome({ open, today }: { open: readonly ContradictionAtHome[]; today: Day }) {
  const text = useText().home.contradictions;
  if (open.length === 0) return null;
  return (
    <Section title={text.title}>
      <ul className="border-t border-line">
        {open.map(({ pair, institutionId, institution, since, isMine }) => (
          <li key={pair} className="border-b border-line py-2.5">
            <p>
              <Link to={`/etablissements/${institutionId}/activites/arbitrage${isMine ? "" : "/personne"}`}>
                {institution}
              </Link>
            </p>
            <p className="text-sm text-soft">
              {isMine ? text.mine : text.nobody} {text.age(daysBetween(since, today))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import { Link } from "@remix-run/react";
import type { Perimeter, VerdictValue } from "../../domain/screening/facts.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictCounts } from "../../ui/verdict-counts.tsx";

interface SelectionAtHome {
  id: string;
  name: string;
  state: string;
  programme: string;
  candidates: number;
  tally: { perimeter: Perimeter; counts: Record<VerdictValue, number> } | null;
}

/** Each selection with where its candidates stand today. */
export function SelectionsAtHome({ selections, opens }: { selections: readonly SelectionAtHome[]; opens: boolean }) {
  const text = useText().home;
  return (
    <Section title={text.selections}>
      {selections.length === 0 && (
        <EmptyState title={text.noSelection} action={opens && <LinkButton to="/projets">{text.begin}</LinkButton>}>
          {opens && text.beginWith}
        </EmptyState>
      )}
      <ul className="border-t border-line empty:hidden">
        {selections.map(({ id, name, state, programme, candidates, tally }) => (
          <li key={id} className="border-b border-line py-4">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <Link to={`/selections/${id}`} className="font-semibold">
                {name}
              </Link>
              <Tag>{text.states[state] ?? state}</Tag>
            </p>
            <p className="mt-0.5 text-sm text-soft">
              {programme} · {text.candidateCount(candidates)}
            </p>
            {tally && (
              <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
                <VerdictCounts counts={tally.counts} />
                <span className="text-sm text-soft">{text.atPerimeter(tally.perimeter)}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

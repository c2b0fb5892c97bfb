import { type VerdictValue, verdicts } from "../domain/screening/facts.ts";
import { count } from "./format.ts";
import { useLocale, useText } from "./text.tsx";
import { verdictColours } from "./verdict-colours.ts";
import { VerdictShape } from "./verdict-shape.tsx";

/** How many stand where, each with the mark of its verdict; a verdict nobody has is left out. */
export function VerdictCounts({ counts }: { counts: Record<VerdictValue, number> }) {
  const text = useText().ui;
  const locale = useLocale();
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {verdicts
        .filter((value) => counts[value] > 0)
        .map((value) => (
          <li
            key={value}
            className={`inline-flex items-center gap-1.5 font-semibold whitespace-nowrap ${verdictColours[value]}`}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" className="flex-none">
              <VerdictShape value={value} />
            </svg>
            {text.verdictCounts[value](counts[value], count(counts[value], locale))}
          </li>
        ))}
    </ul>
  );
}

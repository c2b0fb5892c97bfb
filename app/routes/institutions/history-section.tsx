import type { HistoryRow } from "../../../db/queries/institution.ts";
import { MomentText } from "../../ui/moment-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** What was recorded, replaced and withdrawn, newest first. */
export function HistorySection({ rows }: { rows: readonly HistoryRow[] }) {
  const { institutions: text, ownership, activities } = useText();
  const detail = (row: HistoryRow) => {
    if (row.fact === "activity") return activities.stances[row.detail as "affirmation"];
    return row.fact === "statement" ? ownership.claims[row.detail] : row.detail;
  };
  return (
    <Section title={text.history}>
      <ol className="border-t border-line text-sm">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written in order and never reordered
          <li key={index} className="border-b border-line py-1.5">
            <MomentText at={row.at} /> —{" "}
            {text.event(text.facts[row.fact], row.corrected ? text.events.corrected : text.events[row.event])}
            {" — "}
            {detail(row)}
          </li>
        ))}
      </ol>
    </Section>
  );
}

import type { DeliberationRecord } from "../../../db/queries/deliberation.ts";
import type { Refused } from "../../ui/form-answers.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { DeliberationForm } from "./deliberation-form.tsx";

/** A correction of what is on record: folded away until it is asked for, or refused. */
export function Correction({ known, refusal }: { known: DeliberationRecord; refusal?: Refused | null }) {
  const text = useText().deliberation;
  if (refusal)
    return (
      <Section title={text.correct}>
        <DeliberationForm known={known} refusal={refusal} />
      </Section>
    );
  return (
    <details className="mt-9">
      <summary className="text-accent">{text.correct}</summary>
      <div className="mt-5">
        <DeliberationForm known={known} />
      </div>
    </details>
  );
}

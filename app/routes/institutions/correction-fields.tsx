import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/text.tsx";

interface CorrectionProps {
  legend: string;
  labels: { corrected: string; withdrawn: string };
  children: ReactNode;
}

/** Correct or withdraw, with a reason; the fact's own fields in between. */
export function CorrectionFields({ legend, labels, children }: CorrectionProps) {
  const text = useText().institutions;
  const ways = (["corrected", "withdrawn"] as const).map((value) => ({ value, label: labels[value] }));
  return (
    <>
      <Checkboxes name="how" legend={legend} choose="one" required options={ways} defaultValue={["corrected"]} />
      {children}
      <Field name="reason" label={text.reason} required maxLength={500} />
      <div>
        <Button>{text.save}</Button>
      </div>
    </>
  );
}

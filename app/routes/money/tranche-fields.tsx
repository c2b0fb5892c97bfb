import { shareText } from "../../domain/share.ts";
import { Field } from "../../ui/field.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

interface Plan {
  label: string;
  plannedOn: string;
  cents: bigint | null;
  millionths: number | null;
}

const typed = (cents: bigint, mark: string) => `${cents / 100n}${mark}${String(cents % 100n).padStart(2, "0")}`;

/** What is planned of a tranche; a plan on record is filled in to be changed. */
export function TrancheFields({ known }: { known?: Plan }) {
  const all = useText().money;
  const text = all.tranche;
  const mark = useLocale() === "fr" ? "," : ".";
  return (
    <>
      <Field name="label" label={text.label} required maxLength={200} defaultValue={known?.label} />
      <Field name="plannedOn" type="date" label={text.plannedOn} required defaultValue={known?.plannedOn} />
      <Field
        name="amount"
        label={all.amount}
        hint={`${all.amountHint} ${text.shareHint}`}
        inputMode="decimal"
        width="half"
        defaultValue={known?.cents != null ? typed(known.cents, mark) : undefined}
      />
      <Field
        name="share"
        label={text.share}
        inputMode="decimal"
        width="short"
        defaultValue={known?.millionths != null ? shareText(known.millionths, mark) : undefined}
      />
    </>
  );
}

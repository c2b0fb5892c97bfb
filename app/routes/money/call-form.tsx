import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { money as euros } from "../../ui/format.ts";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { NewCallData } from "./call-new.tsx";

/** What is called, and when; sent by GET, it shows the split and changes nothing. */
export function CallForm({ tranches, typed, today, earliest, refusal }: NewCallData) {
  const all = useText().money;
  const text = all.callNew;
  const locale = useLocale();
  return (
    <Form method="get" refusal={refusal} key={JSON.stringify(typed)}>
      <Select
        name="tranche"
        label={text.tranche}
        blank={text.outside}
        options={tranches.map(({ number, label, leftCents }) => ({
          value: String(number),
          label: `${number} : ${label} (${euros(leftCents, locale, true)})`,
        }))}
        defaultValue={typed.tranche}
      />
      <Field
        name="amount"
        label={all.amount}
        hint={`${all.amountHint} ${text.amountHint}`}
        inputMode="decimal"
        width="half"
        defaultValue={typed.amount}
      />
      <Field
        name="noticedOn"
        type="date"
        label={text.noticedOn}
        hint={text.noticedHint}
        required
        max={today}
        defaultValue={typed.noticedOn ?? today}
      />
      <Field
        name="payBy"
        type="date"
        label={text.payBy}
        hint={text.payByHint}
        required
        defaultValue={typed.payBy ?? earliest}
      />
      <TextArea name="words" label={text.words} maxLength={2000} rows={3} defaultValue={typed.words} />
      <div>
        <Button kind="secondary">{text.preview}</Button>
      </div>
    </Form>
  );
}

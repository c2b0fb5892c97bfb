import { choices } from "../../../ui/choices.ts";
import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { FieldGroup, type Filled } from "./terms-fields.tsx";

/** What limits the payments, in the order it is applied. */
export function BoundFields({ filled }: { filled: Filled }) {
  const text = useText().repayment.form;
  return (
    <FieldGroup title={text.bounds}>
      <Field name="bounds.globalCents" label={text.global} defaultValue={filled["bounds.globalCents"]} />
      <Field name="bounds.period" label={text.yearly} defaultValue={filled["bounds.period"]} />
      <Select
        name="bounds.per"
        label={text.per}
        options={choices(["year", "day"] as const, text.pers)}
        defaultValue={filled["bounds.per"] ?? "year"}
      />
      <Field name="bounds.personCents" label={text.person} defaultValue={filled["bounds.personCents"]} />
      <Field
        name="bounds.maximumCents"
        label={text.maximum}
        hint={text.maximumHint}
        defaultValue={filled["bounds.maximumCents"]}
      />
      {(["indicators", "shares"] as const).map((name) => (
        <div key={name} className="sm:col-span-2 lg:col-span-3">
          <TextArea
            name={`bounds.${name}`}
            label={text.boundLists[name]}
            hint={text.boundHints[name]}
            rows={2}
            maxLength={2000}
            defaultValue={filled[`bounds.${name}`]}
          />
        </div>
      ))}
    </FieldGroup>
  );
}

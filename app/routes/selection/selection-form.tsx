import { strengths } from "../../domain/screening/evidence-strength.ts";
import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { capital } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { day } from "../../ui/format.ts";
import { type Option, Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

const switches = ["fundManager", "distribution", "funding"] as const;

interface Choices {
  chosen?: string;
  programmes: Option[];
  products: (Option & { from: string | null })[];
  defaults: string[];
  exemptions: Option[];
}

/** The exclusion rule as it will be proposed to the vote. */
export function SelectionForm({ choices, refusal }: { choices: Choices; refusal: Refused | null | undefined }) {
  const text = useText().selection.form;
  const locale = useLocale();
  const exempted = choices.exemptions.map(({ value }) => value);
  return (
    <Form refusal={refusal}>
      <Select
        name="programmeId"
        label={text.programme}
        required
        options={choices.programmes}
        defaultValue={choices.chosen}
      />
      <Field name="name" label={text.name} required maxLength={200} />
      <Checkboxes
        name="products"
        legend={text.products}
        hint={text.productsHint}
        required
        defaultValue={choices.defaults}
        options={choices.products.map(({ from, ...option }) => ({
          ...option,
          hint: from ? text.fromDay(day(from, locale)) : undefined,
        }))}
      />
      <Checkboxes
        name="exemptions"
        legend={text.exemptions}
        hint={text.exemptionsHint}
        defaultValue={exempted}
        options={choices.exemptions}
      />
      <Checkboxes
        name="minimumStrength"
        choose="one"
        legend={text.minimumStrength}
        required
        defaultValue={["documented"]}
        options={strengths.map((value) => ({ value, label: capital(text.strengths[value]) }))}
      />
      <Checkboxes
        name="switches"
        legend={text.switches}
        defaultValue={switches}
        options={switches.map((value) => ({ value, label: capital(text.switch[value]) }))}
      />
      <Field name="stake" label={text.stake} required inputMode="decimal" defaultValue="5" width="short" />
      <Field
        name="fundSubscribers"
        label={text.fundSubscribers}
        hint={text.fundSubscribersHint}
        inputMode="decimal"
        width="short"
      />
      <Field
        name="materiality"
        label={text.materiality}
        hint={text.materialityHint}
        inputMode="decimal"
        defaultValue="0"
        width="short"
      />
      <div>
        <Button>{text.save}</Button>
      </div>
    </Form>
  );
}

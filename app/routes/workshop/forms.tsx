import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { Words } from "./samples.ts";

/** Every field, at rest and refused; every button. */
export function Forms({ words, refusal }: { words: Words; refusal: Refused | undefined }) {
  const options = words.productNames.map((label, n) => ({ value: String(n), label }));
  return (
    <>
      <Section title={words.form}>
        <Form refusal={refusal}>
          <Field name="siren" label={words.siren} hint={words.hint} inputMode="numeric" width="half" />
          <Field name="date" label={words.date} type="date" />
          <Select name="country" label={words.country} blank={words.all} options={options} />
          <TextArea name="reason" label={words.reason} required defaultValue={words.long} />
          <Checkboxes name="products" legend={words.products} options={options} defaultValue={["1"]} />
          <Checkboxes
            name="covers"
            legend={words.choice}
            choose="one"
            options={words.choices.map((label, n) => ({
              value: String(n),
              label,
              hint: n === 1 ? words.hint : undefined,
            }))}
            defaultValue={["0"]}
          />
          <Field name="locked" label={words.locked} disabled defaultValue={words.compound} />
          <div className="flex flex-wrap gap-2">
            <Button>{words.send}</Button>
          </div>
        </Form>
      </Section>
      <Section title={words.buttons}>
        <p className="flex flex-wrap gap-2">
          <Button type="button">{words.primary}</Button>
          <Button type="button" kind="secondary">
            {words.secondary}
          </Button>
          <Button type="button" kind="danger">
            {words.danger}
          </Button>
          <Button type="button" disabled>
            {words.off}
          </Button>
          <LinkButton to="#boutons">{words.long}</LinkButton>
        </p>
      </Section>
    </>
  );
}

import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** Withdraws a fact without replacing it: what that means, and the reason. */
export function Withdrawal(props: { title: string; means: string; refusal?: Refused | null }) {
  const text = useText().institutions;
  return (
    <Section title={props.title}>
      <p className="mb-3">{props.means}</p>
      <Form refusal={props.refusal}>
        <Field name="reason" label={text.reason} required maxLength={500} />
        <div>
          <Button kind="danger">{text.withdraw}</Button>
        </div>
      </Form>
    </Section>
  );
}

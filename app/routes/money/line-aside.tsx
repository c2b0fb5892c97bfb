import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { day, money as euros } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { LineFormsProps } from "./line-parts.tsx";

/** A line that settles nothing of the contract, or what was entered by hand already: set aside with its reason. */
export function LineAside({ byHand, refusal, refused }: LineFormsProps) {
  const text = useText().money.statements;
  const locale = useLocale();
  return (
    <Section title={text.asideTitle}>
      {byHand.length > 0 && (
        <div className="mb-5">
          <p className="font-semibold">{text.byHand}</p>
          <p className="text-sm text-soft">{text.byHandLead}</p>
          {byHand.map((one) => (
            <Form key={one.id} id={`main-${one.id}`} action="?acte=mise-de-cote">
              <input type="hidden" name="reason" value={text.byHandReason(day(one.valueOn, locale), one.words)} />
              <div className="mt-2">
                <Button kind="secondary">
                  {text.byHandSame(one.investor, euros(one.cents, locale), day(one.valueOn, locale))}
                </Button>
              </div>
            </Form>
          ))}
        </div>
      )}
      <Form id="mise-de-cote" action="?acte=mise-de-cote" refusal={refused === "aside" ? refusal : null}>
        <p className="text-soft">{text.asideLead}</p>
        <Field name="reason" label={text.asideReason} required maxLength={1000} />
        <div>
          <Button kind="secondary">{text.asideSave}</Button>
        </div>
      </Form>
    </Section>
  );
}

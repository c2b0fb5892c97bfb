import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { money as euros } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { PartAct, PartData } from "./part.tsx";

type PartFormProps = Omit<PartData, "act"> & { act: PartAct; refusal?: Refused | null; cancelTo: string };

/** One of the three acts about a part: a payment by hand, an answer, interest. */
export function PartForm(props: PartFormProps) {
  const { act, refusal, cancelTo } = props;
  const all = useText();
  const text = all.money.part;
  const save = { versement: text.acts.versement, reponse: text.saveAnswer, interets: text.charge }[act];
  return (
    <Section title={text.acts[act]}>
      <Form refusal={refusal}>
        {act === "versement" && <ReceiptFields {...props} />}
        {act === "reponse" && <AnswerFields {...props} />}
        {act === "interets" && <InterestFields {...props} />}
        <div className="flex flex-wrap gap-2">
          <Button>{save}</Button>
          <LinkButton to={cancelTo}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Section>
  );
}

function ReceiptFields({ owesInterest, today, formKey }: PartFormProps) {
  const all = useText().money;
  const text = all.part;
  return (
    <>
      <p className="text-soft">{text.receiptLead}</p>
      <input type="hidden" name="key" value={formKey} />
      {owesInterest && (
        <Select
          name="what"
          label={text.what}
          options={(["part", "interest"] as const).map((value) => ({ value, label: text.whats[value] }))}
        />
      )}
      <Field name="amount" label={all.amount} hint={all.amountHint} required inputMode="decimal" width="half" />
      <Field name="valueOn" type="date" label={text.valueOn} required max={today} defaultValue={today} />
      <Field name="reference" label={text.reference} required maxLength={200} />
    </>
  );
}

function AnswerFields({ today }: PartFormProps) {
  const all = useText().money;
  const text = all.part;
  return (
    <>
      <Checkboxes
        name="answer"
        choose="one"
        legend={text.answer}
        required
        options={(["refused", "excused"] as const).map((value) => ({
          ...{ value, label: text.answers[value], hint: text.answerHints[value] },
        }))}
      />
      <Field name="onDay" type="date" label={text.onDay} required max={today} defaultValue={today} />
      <TextArea name="reason" label={all.reason} required maxLength={2000} />
    </>
  );
}

function InterestFields({ part, today, dayCounts }: PartFormProps) {
  const text = useText().money.part;
  const locale = useLocale();
  return (
    <>
      <p className="text-soft">{text.interestLead(euros(part.missingCents, locale))}</p>
      <Field name="rate" label={text.rate} required inputMode="decimal" width="short" />
      <Select
        name="dayCount"
        label={text.dayCount}
        options={dayCounts.map((value) => ({ value, label: value }))}
        defaultValue="act/365F"
      />
      <Field name="asOf" type="date" label={text.asOf} required max={today} defaultValue={today} />
    </>
  );
}

import type { SecondFactor } from "../../services/access/second-factor.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { QrCode } from "../../ui/qr-code.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

type Waiting = NonNullable<SecondFactor["waiting"]>;

/** The key to read or copy, and the first code to show back. */
export function FactorKey({ waiting, refusal }: { waiting: Waiting; refusal: Refused | null }) {
  const { factors: text } = useText();
  return (
    <Section title={text.readTitle}>
      <p className="max-w-[40rem]">{text.readLead}</p>
      <div className="my-4 flex flex-wrap items-start gap-6">
        <QrCode {...waiting.drawing} label={text.drawing} />
        <div className="min-w-0">
          <p className="text-soft">{text.key}</p>
          <p className="font-semibold break-words tabular-nums">{waiting.key.replace(/.{4}(?=.)/g, "$& ")}</p>
        </div>
      </div>
      <Form refusal={refusal?.fields.proof ? null : refusal} id="premier">
        <Field
          name="code"
          label={text.firstCode}
          hint={text.firstCodeHint}
          autoComplete="one-time-code"
          inputMode="numeric"
          width="short"
          required
        />
        <div>
          <Button name="act" value="confirm">
            {text.confirm}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

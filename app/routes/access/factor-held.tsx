import { enrolment } from "../../http/enrolment.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** What is asked at sign-in, the codes left for a lost telephone, and the way out. */
export function FactorHeld({
  since,
  codesLeft,
  refusal,
}: {
  since: string;
  codesLeft: number;
  refusal: Refused | null;
}) {
  const { factors: text } = useText();
  return (
    <>
      <Section title={text.appTitle}>
        <p>
          {text.since} <MomentText at={since} />.
        </p>
        <p className="mt-4">
          <LinkButton to={`${enrolment}/retrait`}>{text.remove}</LinkButton>
        </p>
      </Section>
      <Section title={text.codesTitle}>
        <p className="max-w-[40rem]">{text.codesLeft(codesLeft)}</p>
        <Form refusal={refusal}>
          <ProveAgain />
          <div>
            <Button kind="secondary" name="act" value="codes">
              {text.newCodes}
            </Button>
          </div>
        </Form>
      </Section>
    </>
  );
}

import { type NotificationMethod, notificationMethods } from "../../../domain/signature/words.ts";
import { Button } from "../../../ui/button.tsx";
import { choices } from "../../../ui/choices.ts";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import type { Option } from "../../../ui/select.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";

interface NotificationFormProps {
  /** The parties still to be told, or the one whose notification is corrected. */
  parties: readonly Option[];
  known?: { method: NotificationMethod; onDay: string; reference: string };
  today: string;
  refusal?: Refused | null;
}

/** How a party was told of the signed contract; what is on record is filled in for a correction, which needs a reason. */
export function NotificationForm({ parties, known, today, refusal }: NotificationFormProps) {
  const text = useText().after.notifications;
  const [only] = parties;
  return (
    <Form refusal={refusal} encType="multipart/form-data">
      {known && only ? (
        <input type="hidden" name="partyId" value={only.value} />
      ) : (
        <Select name="partyId" label={text.party} required options={parties} />
      )}
      <Select
        name="method"
        label={text.method}
        required
        options={choices(notificationMethods, text.methods)}
        defaultValue={known?.method}
      />
      <Field
        name="notifiedOn"
        type="date"
        label={text.onDay}
        required
        max={today}
        defaultValue={known?.onDay ?? today}
      />
      <Field
        name="reference"
        label={text.reference}
        hint={text.referenceHint}
        required
        maxLength={500}
        defaultValue={known?.reference}
      />
      <Field name="file" type="file" label={text.proof} hint={text.proofHint} accept=".pdf,.png,.jpg,.jpeg" />
      {known && <TextArea name="reason" label={text.reason} required maxLength={2000} />}
      {!known && (
        <p className="text-sm text-soft">
          {parties.length === 1 && text.last} {text.kept}
        </p>
      )}
      <div>
        <Button>{known ? text.saveCorrection : text.save}</Button>
      </div>
    </Form>
  );
}

import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";

/** One more comment on a version. */
export function CommentForm({ action, refusal }: { action: string; refusal?: Refused | null }) {
  const text = useText().contract.comments;
  return (
    <div className="mt-7" data-screen>
      <h3 className="mb-3 font-semibold">{text.add}</h3>
      <Form action={action} refusal={refusal}>
        <Field name="place" label={text.place} hint={text.placeHint} width="half" maxLength={200} />
        <TextArea name="words" label={text.words} rows={3} maxLength={4000} required />
        <div>
          <Button>{text.save}</Button>
        </div>
      </Form>
    </div>
  );
}

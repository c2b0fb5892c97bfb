import { pieceEndings } from "../../domain/documents/file-types.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";

/** The answer to a finding, with a file or without. */
export function ReplyForm({ refusal }: { refusal?: Refused | null }) {
  const text = useText().hearing.own;
  return (
    <Form refusal={refusal} encType="multipart/form-data">
      <TextArea name="words" label={text.words} hint={text.wordsHint} required rows={8} maxLength={20_000} />
      <Field name="file" type="file" label={text.file} hint={text.fileHint} accept={pieceEndings} />
      <Field name="title" label={text.pieceTitle} />
      <Field name="datedOn" label={text.datedOn} type="date" width="short" />
      <Field name="page" label={text.page} width="short" />
      <label className="flex gap-2.5">
        <input type="checkbox" name="complete" value="oui" className="mt-1 size-4" />
        {text.complete}
      </label>
      <div>
        <Button>{text.send}</Button>
      </div>
    </Form>
  );
}

import { pieceEndings } from "../../../domain/documents/file-types.ts";
import { powerKinds } from "../../../domain/signature/words.ts";
import { choices } from "../../../ui/choices.ts";
import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";

/** What allows somebody to act for a party, with its document. */
export function PowerFields() {
  const all = useText().contract;
  const text = all.newSignatory;
  return (
    <>
      <h2 className="font-title text-section font-medium">{text.power}</h2>
      <Select name="powerKind" label={text.kind} options={choices(powerKinds, all.signatories.kinds)} required />
      <Field name="powerReference" label={text.reference} hint={text.referenceHint} maxLength={500} required />
      <Field name="powerFrom" type="date" label={text.from} hint={text.fromHint} />
      <Field name="powerTo" type="date" label={text.to} hint={text.toHint} />
      <Field name="file" type="file" label={text.file} hint={text.fileHint} accept={pieceEndings} />
    </>
  );
}

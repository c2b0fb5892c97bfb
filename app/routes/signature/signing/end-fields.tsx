import { scanEndings } from "../../../domain/documents/file-types.ts";
import { signatureLevels } from "../../../domain/signature/words.ts";
import { Field } from "../../../ui/field.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import type { EndAct } from "./signatory-view.ts";

/** What proves a step: the scan and where its original is, the file that came back, or where an agreement is kept. */
export function EndFields({ act }: { act: EndAct }) {
  const all = useText().signing;
  const text = all.person;
  if (act === "papier")
    return (
      <>
        <Field name="file" type="file" label={text.scan} hint={text.scanHint} accept={scanEndings} required />
        <Field name="reference" label={text.original} hint={text.originalHint} required maxLength={500} />
      </>
    );
  if (act === "approbation")
    return (
      <>
        <Field name="reference" label={text.agreement} hint={text.agreementHint} required maxLength={500} />
        <Field name="file" type="file" label={text.agreementFile} hint={text.scanHint} accept={scanEndings} />
      </>
    );
  if (act !== "fichier") return null;
  const levels = signatureLevels.map((value) => ({ value, label: all.levels[value] }));
  return (
    <>
      <Field name="file" type="file" label={text.signedFile} hint={text.signedFileHint} accept=".pdf" required />
      <Select name="level" label={text.level} options={levels} required />
      <Field name="reference" label={text.providerReference} maxLength={500} />
    </>
  );
}

import type { LegalEventRecord } from "../../../db/queries/deliberation.ts";
import type { LegalEventKind } from "../../domain/signature/words.ts";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";

/** Kinds somebody other than the département acts in. */
const hasAuthority = (kind: LegalEventKind) => !["transmission", "publication", "notification"].includes(kind);

/** What is told of a fact of one kind; what is on record is filled in for a correction. */
export function FactFields({ kind, known }: { kind: LegalEventKind; known?: Partial<LegalEventRecord> }) {
  const all = useText().deliberation;
  const text = all.fact;
  return (
    <>
      <Field name="onDay" type="date" label={text.days[kind] ?? text.day} required defaultValue={known?.onDay} />
      <Field
        name="reference"
        label={text.references[kind] ?? text.reference}
        required
        maxLength={500}
        defaultValue={known?.reference}
      />
      {hasAuthority(kind) && (
        <Field
          name="authority"
          label={text.authority}
          hint={text.authorityHint}
          maxLength={200}
          defaultValue={known?.authority}
        />
      )}
      <TextArea name="words" label={text.words} maxLength={4000} defaultValue={known?.words} />
      <Field
        name="file"
        type="file"
        label={all.file}
        hint={known?.fileName ? `${all.fileHint} ${all.keptFile}` : all.fileHint}
        accept=".pdf"
      />
    </>
  );
}

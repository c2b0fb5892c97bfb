import type { EvidenceRow } from "../../../db/queries/evidence.ts";
import { evidenceKinds } from "../../domain/documents/evidence-kinds.ts";
import { strengths } from "../../domain/screening/evidence-strength.ts";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";

/** What is said of a piece: nature, strength, source, page and quote, expiry. */
export function EvidenceFields({ of }: { of?: Partial<EvidenceRow> }) {
  const words = useText().documents;
  const kinds = choices(evidenceKinds, words.kinds);
  const levels = choices(strengths, words.strengths);
  return (
    <>
      <Field name="title" label={words.name} defaultValue={of?.title} required maxLength={300} />
      <Select name="kind" label={words.kind} options={kinds} defaultValue={of?.kind} required />
      <Select
        name="strength"
        label={words.strength}
        options={levels}
        defaultValue={of?.strength ?? "documented"}
        required
      />
      <Field name="author" label={words.author} defaultValue={of?.author ?? undefined} maxLength={200} />
      <Field name="datedOn" type="date" label={words.datedOn} defaultValue={of?.datedOn ?? undefined} />
      <Field name="page" label={words.page} defaultValue={of?.page ?? undefined} width="short" maxLength={60} />
      <TextArea name="quote" label={words.quote} defaultValue={of?.quote ?? undefined} maxLength={4000} />
      <Field name="url" label={words.url} defaultValue={of?.url ?? undefined} maxLength={500} inputMode="url" />
      <Field
        name="expiresOn"
        type="date"
        label={words.expiresOn}
        hint={words.expiresHint}
        defaultValue={of?.expiresOn ?? undefined}
      />
      <label className="flex gap-2.5">
        <input
          type="checkbox"
          name="neverExpires"
          value="oui"
          className="mt-1 size-4"
          defaultChecked={of?.expiresOn === null}
        />
        {words.never}
      </label>
    </>
  );
}

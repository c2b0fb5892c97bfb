import type { DeliberationRecord } from "../../../db/queries/deliberation.ts";
import { deliberatingBodies } from "../../domain/signature/words.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";

const counted = ["membersInOffice", "present", "represented", "votesFor", "votesAgainst", "abstentions"] as const;

/** The vote as it is typed; what is on record is filled in for a correction, which needs a reason. */
export function DeliberationForm({ known, refusal }: { known?: DeliberationRecord; refusal?: Refused }) {
  const text = useText().deliberation;
  const hints: Partial<Record<(typeof counted)[number], string>> = { present: text.presentHint };
  return (
    <Form refusal={refusal} encType="multipart/form-data">
      <Select
        name="body"
        label={text.body}
        options={deliberatingBodies.map((value) => ({ value, label: text.bodies[value] }))}
        defaultValue={known?.body}
      />
      <Field name="number" label={text.number} required width="half" defaultValue={known?.number} />
      <Field name="votedOn" type="date" label={text.votedOn} required defaultValue={known?.votedOn} />
      {(refusal?.fields?.earlyReason || refusal?.values.earlyReason) && (
        <TextArea name="earlyReason" label={text.early} hint={text.reasonHint} required maxLength={2000} />
      )}
      <TextArea name="object" label={text.object} required rows={2} maxLength={1000} defaultValue={known?.object} />
      <Field
        name="matterCode"
        label={text.matterCode}
        hint={text.matterCodeHint}
        required
        width="short"
        defaultValue={known?.matterCode}
      />
      <Field name="matterName" label={text.matterName} required defaultValue={known?.matterName} />
      <div className="grid items-end gap-5 sm:grid-cols-3">
        {counted.map((name) => (
          <Field
            key={name}
            name={name}
            label={text[name]}
            hint={hints[name]}
            inputMode="numeric"
            required
            width="short"
            defaultValue={known?.[name]}
          />
        ))}
      </div>
      <TextArea
        name="recused"
        label={text.recused}
        hint={text.recusedHint}
        rows={3}
        defaultValue={known?.recused.join("\n")}
      />
      <Field
        name="file"
        type="file"
        label={text.file}
        hint={known?.fileName ? `${text.fileHint} ${text.keptFile}` : text.fileHint}
        accept=".pdf"
      />
      {known && <TextArea name="reason" label={text.reason} hint={text.reasonHint} required maxLength={2000} />}
      <div>
        <Button>{known ? text.fact.saveCorrection : text.record}</Button>
      </div>
    </Form>
  );
}

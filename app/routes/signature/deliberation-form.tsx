import type { DeliberationRecord } from "../../../db/queries/deliberation.ts";
import { deliberatingBodies, meetings } from "../../domain/signature/words.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";

const counted = ["membersInOffice", "present", "represented", "votesFor", "votesAgainst", "abstentions"] as const;

interface DeliberationFormProps {
  /** What is on record, for a correction, which needs a reason. */
  known?: DeliberationRecord;
  /** The meeting without quorum a second one follows, on the same agenda. */
  second?: DeliberationRecord;
  refusal?: Refused | null;
}

/** The vote as it is typed, or a meeting that could not vote. */
export function DeliberationForm({ known, second, refusal }: DeliberationFormProps) {
  const text = useText().deliberation;
  const filled = known ?? second;
  const isSecond = second !== undefined || (known?.afterMeetingId ?? null) !== null;
  const offered = meetings.filter((one) => one !== "second" || isSecond);
  const held = known?.adopted === "inquorate" ? "inquorate" : isSecond ? "second" : "regular";
  const hints: Partial<Record<(typeof counted)[number], string>> = { present: text.presentHint };
  return (
    <Form refusal={refusal} encType="multipart/form-data">
      <Select
        name="body"
        label={text.body}
        options={deliberatingBodies.map((value) => ({ value, label: text.bodies[value] }))}
        defaultValue={filled?.body}
      />
      {second ? (
        <input type="hidden" name="meeting" value="second" />
      ) : (
        <Select
          name="meeting"
          label={text.meeting}
          hint={text.meetingHint}
          options={offered.map((value) => ({ value, label: text.meetings[value] }))}
          defaultValue={held}
        />
      )}
      <Field
        name="number"
        label={text.number}
        hint={second ? undefined : text.numberHint}
        required
        width="half"
        defaultValue={known?.number}
      />
      <Field name="votedOn" type="date" label={text.votedOn} required defaultValue={known?.votedOn} />
      {(refusal?.fields?.earlyReason || refusal?.values.earlyReason) && (
        <TextArea name="earlyReason" label={text.early} hint={text.reasonHint} required maxLength={2000} />
      )}
      <TextArea name="object" label={text.object} required rows={2} maxLength={1000} defaultValue={filled?.object} />
      <Field
        name="matterCode"
        label={text.matterCode}
        hint={text.matterCodeHint}
        required
        width="short"
        defaultValue={filled?.matterCode}
      />
      <Field name="matterName" label={text.matterName} required defaultValue={filled?.matterName} />
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
            defaultValue={known?.[name] ?? (name === "membersInOffice" ? second?.membersInOffice : undefined)}
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
        <Button>{known ? text.fact.saveCorrection : second ? text.recordSecond : text.record}</Button>
      </div>
    </Form>
  );
}

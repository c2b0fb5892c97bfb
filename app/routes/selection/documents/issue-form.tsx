import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { type Option, Select } from "../../../ui/select.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";

interface IssueFormProps {
  kinds: readonly Option[];
  candidates: readonly Option[];
  meetings: readonly { id: string; number: number }[];
  refusal?: Refused | null;
}

/** What to print: its kind, the candidate or the meeting it is about, its language. */
export function IssueForm({ kinds, candidates, meetings, refusal }: IssueFormProps) {
  const text = useText().issued;
  const locale = useLocale();
  return (
    <Form refusal={refusal}>
      <Select name="kind" label={text.kind} options={kinds} required />
      <Select
        name="candidacyId"
        label={text.candidate}
        hint={text.candidateHint}
        blank={text.none}
        options={candidates}
      />
      {meetings.length > 0 && (
        <Select
          name="meetingId"
          label={text.meeting}
          hint={text.meetingHint}
          blank={text.none}
          options={meetings.map((one) => ({ value: one.id, label: text.meetingNumber(one.number) }))}
        />
      )}
      <Select
        name="locale"
        label={text.language}
        defaultValue={locale}
        options={(["fr", "en"] as const).map((value) => ({ value, label: text.languages[value] }))}
      />
      <div>
        <Button>{text.print}</Button>
      </div>
    </Form>
  );
}

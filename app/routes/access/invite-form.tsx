import type { Choice } from "../../../db/queries/access.ts";
import type { Role } from "../../domain/access/roles.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { ProveAgain } from "../../ui/prove-again.tsx";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

interface InviteFormProps {
  roles: readonly Role[];
  /** What outside roles are tied to; absent for the staff. */
  ties?: { files: Choice[]; evaluators: Choice[] };
  refusal?: Refused | null;
}

/** Who, as what, tied to what, in which language. */
export function InviteForm({ roles, ties, refusal }: InviteFormProps) {
  const text = useText().access;
  const languages = [
    { value: "fr", label: text.french },
    { value: "en", label: text.english },
  ];
  return (
    <Form refusal={refusal} id="invitation">
      <Field name="name" label={text.name} autoComplete="off" maxLength={200} required />
      <Field name="email" label={text.email} type="email" autoComplete="off" maxLength={320} required />
      <Select
        name="role"
        label={text.role}
        options={roles.map((role) => ({ value: role, label: text.roles[role] }))}
        blank={text.invitations.choose}
        required
      />
      {ties && (
        <>
          <Select
            name="candidacyId"
            label={text.file}
            hint={text.invitations.fileHint}
            options={ties.files}
            blank={text.invitations.choose}
          />
          <Select
            name="institutionId"
            label={text.roles.evaluator}
            hint={text.invitations.evaluatorHint}
            options={ties.evaluators}
            blank={text.invitations.choose}
          />
        </>
      )}
      <Select name="locale" label={text.invitations.locale} options={languages} defaultValue={useLocale()} />
      <ProveAgain />
      <Button>{text.invitations.send}</Button>
    </Form>
  );
}

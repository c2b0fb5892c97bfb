import { Link } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { useText } from "../../ui/text.tsx";

interface SignInFormProps {
  /** Where to go once signed in. */
  back: string;
  /** Words that were sent without a session, carried along until there is one (`KeptForm` as JSON). */
  kept?: string;
  refusal?: Refused;
}

/** E-mail and password. */
export function SignInForm({ back, kept, refusal }: SignInFormProps) {
  const text = useText().access;
  return (
    <Form refusal={refusal} action="/connexion">
      <input type="hidden" name="back" value={back} />
      {kept && <textarea name="kept" defaultValue={kept} readOnly hidden />}
      <Field name="email" label={text.email} type="email" autoComplete="username" required />
      <Field name="password" label={text.password} type="password" autoComplete="current-password" required />
      <div className="flex flex-wrap items-center gap-4">
        <Button>{text.signIn.act}</Button>
        <Link to="/mot-de-passe">{text.signIn.forgotten}</Link>
      </div>
    </Form>
  );
}

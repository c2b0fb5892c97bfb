import { Link, useLocation } from "@remix-run/react";
import { Button } from "./button.tsx";
import { Field } from "./field.tsx";
import { Form } from "./form.tsx";
import type { Refused } from "./form-answers.tsx";
import { Page } from "./page.tsx";
import { useText } from "./text.tsx";

/** The switch of days alone, when what was asked cannot be read: no verdict, no facts stand beside it. */
export function ReplayRefused({ refusal }: { refusal: Refused }) {
  const { verdict: text, institutions } = useText();
  const { pathname } = useLocation();
  // Words, not calendars: a calendar would drop a day that does not exist before it is seen.
  return (
    <Page title={text.replay}>
      <Form method="get" action={pathname} refusal={refusal} id="rejouer">
        <Field name="au" label={text.day} hint={institutions.dayHint} width="short" />
        <Field name="connu" label={text.known} hint={institutions.dayHint} width="short" />
        {"perimetre" in refusal.values && (
          <Field name="perimetre" label={text.at} hint="P0, P1, P2, P3, P4" width="short" />
        )}
        <div>
          <Button>{text.run}</Button>
        </div>
      </Form>
      <p className="mt-6">
        <Link to={pathname}>{institutions.asOfBack}</Link>
      </p>
    </Page>
  );
}

import { Link } from "@remix-run/react";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Form } from "../../ui/form.tsx";
import { day } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

/** Chooses the day a record is read at, and the day of the knowledge. */
export function AsOfForm({ on, known }: { on: string | null; known: string | null }) {
  const text = useText().institutions;
  const locale = useLocale();
  return (
    <>
      {(on || known) && (
        <Notice tone="warning">
          {text.asOfNotice(on ? day(on, locale) : "…", known && day(known, locale))} <Link to="?">{text.asOfBack}</Link>
        </Notice>
      )}
      <details data-screen className="my-4" open={Boolean(on || known)}>
        <summary className="cursor-pointer text-accent">{text.asOf}</summary>
        <div className="mt-3">
          <Form method="get" id="lecture">
            <Field name="au" type="date" label={text.asOfOn} defaultValue={on ?? undefined} />
            <Field
              name="connu"
              type="date"
              label={text.asOfKnown}
              hint={text.asOfKnownHint}
              defaultValue={known ?? undefined}
            />
            <div>
              <Button kind="secondary">{text.asOfShow}</Button>
            </div>
          </Form>
        </div>
      </details>
    </>
  );
}

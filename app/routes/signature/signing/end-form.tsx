import { NavLink } from "@remix-run/react";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { style } from "../../../ui/style.ts";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { ConfirmHash } from "./confirm-hash.tsx";
import { EndFields } from "./end-fields.tsx";
import type { EndAct } from "./signatory-view.ts";

/** The ways a step may end, one form at a time. */
export function EndTabs({ acts, act, base }: { acts: readonly EndAct[]; act: EndAct; base: string }) {
  const text = useText().signing.person;
  return (
    <nav aria-label={text.how} data-screen className="mb-5 border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {acts.map((one) => (
          <li key={one}>
            <NavLink
              to={`${base}?acte=${one}`}
              aria-current={one === act ? "page" : false}
              preventScrollReset
              className={style(
                "block border-b-2 py-2 no-underline",
                one === act ? "border-accent font-semibold text-ink" : "border-transparent",
              )}
            >
              {text.acts[one]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const outcomes = { papier: "signed", fichier: "signed", approbation: "approved", refus: "refused", delai: "expired" };

interface EndFormProps {
  act: EndAct;
  sha256: string;
  today: string;
  formKey: string;
  corrects: string | null;
  refusal?: Refused | null;
}

/** How a step ended, as a legal officer tells it. */
export function EndForm({ act, sha256, today, formKey, corrects, refusal }: EndFormProps) {
  const text = useText().signing.person;
  const isDone = act === "papier" || act === "fichier" || act === "approbation";
  return (
    <Form refusal={refusal} encType="multipart/form-data" action={`?acte=${act}`}>
      {act === "prestataire" ? (
        <>
          <p>{text.requestLead}</p>
          <Field name="expiresOn" label={text.expiresOn} type="date" min={today} required />
        </>
      ) : (
        <>
          <input type="hidden" name="key" value={formKey} />
          <input type="hidden" name="outcome" value={outcomes[act]} />
          {corrects && <input type="hidden" name="corrects" value={corrects} />}
          {act === "papier" && <input type="hidden" name="method" value="paper" />}
          {act === "fichier" && <input type="hidden" name="method" value="electronic" />}
          <Field
            name="onDay"
            label={text.day}
            hint={isDone ? text.dayHint : undefined}
            type="date"
            max={today}
            required
          />
          <EndFields act={act} />
        </>
      )}
      {(corrects || act === "refus") && (
        <TextArea name="reason" label={corrects ? text.whyCorrected : text.whyRefused} required maxLength={2000} />
      )}
      {act === "delai" && !corrects && <TextArea name="reason" label={text.why} maxLength={2000} />}
      {isDone && <ConfirmHash sha256={sha256} />}
      <div>
        <Button kind={act === "refus" ? "danger" : "primary"}>{text.save[act]}</Button>
      </div>
    </Form>
  );
}

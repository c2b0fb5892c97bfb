import type { ReactNode } from "react";
import { sentence } from "../locales/sentence.ts";
import { fieldId, useFormAnswers } from "./form-answers.tsx";
import { useText } from "./text.tsx";

/** What every field is told: its name, its words, and what the person answered last time. */
export interface FieldWords {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A reason given by hand; else the form's refusal is read. */
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** The parts of a field: ids, the reason of a refusal, and the words typed before it. */
export function useField({ name, hint, error }: Pick<FieldWords, "name" | "hint" | "error">) {
  const text = useText();
  const { refusal, prefix } = useFormAnswers();
  const id = fieldId(prefix, name);
  const key = name.endsWith("[]") ? name.slice(0, -2) : name;
  const message = refusal?.fields[key];
  const reason = error ?? (message && sentence(text, message));
  const described = [hint && `${id}-aide`, reason && `${id}-erreur`].filter(Boolean).join(" ");
  const control = { id, name, "aria-describedby": described || undefined, "aria-invalid": reason ? true : undefined };
  return { id, reason, control, typed: refusal?.values[key], refused: refusal !== null };
}

/** The look shared by every text control. */
export const controlLook =
  "w-full rounded border bg-raised px-2.5 py-1.5 text-ink min-h-10 border-edge hover:border-ink " +
  "aria-invalid:border-brick aria-invalid:border-2 disabled:border-line disabled:bg-transparent disabled:text-soft";

/** Label, hint and reason around one control. */
export function FieldFrame(props: FieldWords & { id: string; reason?: string; children: ReactNode }) {
  const { id, label, hint, reason, required, children } = props;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block font-semibold">
        {label} <RequiredWord required={required} />
      </label>
      <FieldNotes id={id} hint={hint} reason={reason} />
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

export function RequiredWord({ required }: { required?: boolean }) {
  const text = useText();
  return required ? <span className="text-sm font-normal text-soft">{text.ui.required}</span> : null;
}

export function FieldNotes({ id, hint, reason }: { id: string; hint?: ReactNode; reason?: string }) {
  return (
    <>
      {hint && (
        <p id={`${id}-aide`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {reason && (
        <p id={`${id}-erreur`} className="mt-1 font-semibold text-brick">
          {reason}
        </p>
      )}
    </>
  );
}

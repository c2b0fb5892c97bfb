import type { InputHTMLAttributes } from "react";
import { controlLook, FieldFrame, type FieldWords, useField } from "./field-frame.tsx";
import { style } from "./style.ts";

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "autoComplete" | "inputMode" | "min" | "max" | "step" | "minLength" | "maxLength" | "pattern" | "accept"
>;
interface FieldProps extends FieldWords, Native {
  defaultValue?: string | number;
  /** How long an answer is expected: a date or a code needs no full line. */
  width?: "full" | "half" | "short";
}

const widths = { full: "", half: "max-w-[20rem]", short: "max-w-[12rem]" };

/** One line of text, a date, a number, a password or a file. */
export function Field(props: FieldProps) {
  const { name, label, hint, error, required, disabled, defaultValue, width, maxLength, ...native } = props;
  const { id, reason, control, typed } = useField(props);
  const secret = native.type === "password" || native.type === "file";
  const value = secret ? undefined : typeof typed === "string" ? typed : defaultValue;
  const size = width ?? (native.type === "date" || native.type === "number" ? "short" : "full");
  return (
    <FieldFrame {...{ id, name, label, hint, reason, required }}>
      <input
        type="text"
        {...native}
        // A browser cuts what is pasted without a word: only a search may be. What is kept is refused by the server
        // with a sentence, every character still in the field.
        maxLength={native.type === "search" ? maxLength : undefined}
        {...control}
        defaultValue={value}
        required={required}
        disabled={disabled}
        className={style(controlLook, widths[size])}
      />
    </FieldFrame>
  );
}

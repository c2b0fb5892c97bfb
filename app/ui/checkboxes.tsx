import type { ReactNode } from "react";
import { FieldNotes, RequiredWord, useField } from "./field-frame.tsx";
import type { Option } from "./select.tsx";

interface CheckboxesProps {
  /** Sent as `name[]`, once per ticked box. */
  name: string;
  legend: ReactNode;
  options: readonly (Option & { hint?: ReactNode })[];
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Ticked at first. */
  defaultValue?: readonly string[];
  /** `one` makes it a choice of one (radio buttons, sent as `name`). */
  choose?: "many" | "one";
}

/** A set of boxes, or of radio buttons, under one question. */
export function Checkboxes(props: CheckboxesProps) {
  const { name, legend, options, hint, required, defaultValue = [], choose = "many" } = props;
  const { id, reason, typed, refused, control } = useField(props);
  const ticked = refused ? [typed ?? []].flat() : defaultValue;
  const many = choose === "many";
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={control["aria-describedby"]} className="min-w-0">
      <legend className="font-semibold">
        {legend} <RequiredWord required={required} />
      </legend>
      <FieldNotes id={id} hint={hint} reason={reason} />
      <div className="mt-1.5 grid gap-1">
        {options.map((option) => (
          <label key={option.value} htmlFor={`${id}-${option.value}`} className="flex gap-2.5 py-1">
            <input
              id={`${id}-${option.value}`}
              type={many ? "checkbox" : "radio"}
              name={many ? `${name}[]` : name}
              value={option.value}
              defaultChecked={ticked.includes(option.value)}
              required={required && !many}
              className="mt-1 size-4 flex-none accent-accent"
            />
            <span className="min-w-0">
              {option.label}
              {option.hint && <span className="block text-sm text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

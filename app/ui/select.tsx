import { controlLook, FieldFrame, type FieldWords, useField } from "./field-frame.tsx";

export interface Option {
  value: string;
  label: string;
}
interface SelectProps extends FieldWords {
  options: readonly Option[];
  defaultValue?: string;
  /** First line with an empty value: « Tous », « Choisir ». */
  blank?: string;
}

/** One choice in a closed list. */
export function Select(props: SelectProps) {
  const { name, label, hint, required, disabled, options, defaultValue, blank } = props;
  const { id, reason, control, typed, refused } = useField(props);
  const value = typeof typed === "string" ? typed : refused ? (defaultValue ?? "") : defaultValue;
  return (
    <FieldFrame {...{ id, name, label, hint, reason, required }}>
      <select {...control} defaultValue={value} required={required} disabled={disabled} className={controlLook}>
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

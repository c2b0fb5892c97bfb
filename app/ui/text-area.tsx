import { controlLook, FieldFrame, type FieldWords, useField } from "./field-frame.tsx";

interface TextAreaProps extends FieldWords {
  defaultValue?: string;
  rows?: number;
  maxLength?: number;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, required, disabled, defaultValue, rows = 4, maxLength } = props;
  const { id, reason, control, typed } = useField(props);
  return (
    <FieldFrame {...{ id, name, label, hint, reason, required }}>
      <textarea
        {...control}
        rows={rows}
        maxLength={maxLength}
        defaultValue={typeof typed === "string" ? typed : defaultValue}
        required={required}
        disabled={disabled}
        className={controlLook}
      />
    </FieldFrame>
  );
}

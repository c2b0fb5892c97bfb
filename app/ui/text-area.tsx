import { controlLook, FieldFrame, type FieldWords, useField } from "./field-frame.tsx";

interface TextAreaProps extends FieldWords {
  defaultValue?: string;
  rows?: number;
  /** The most the server takes; it refuses longer words in place, where a browser would cut them without a word. */
  maxLength?: number;
  /** The language of the words, when it is not the page's. */
  lang?: string;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, required, disabled, defaultValue, rows = 4, lang } = props;
  const { id, reason, control, typed } = useField(props);
  return (
    <FieldFrame {...{ id, name, label, hint, reason, required }}>
      <textarea
        {...control}
        lang={lang}
        rows={rows}
        defaultValue={typeof typed === "string" ? typed : defaultValue}
        required={required}
        disabled={disabled}
        className={controlLook}
      />
    </FieldFrame>
  );
}

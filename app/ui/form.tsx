import { Form as RemixForm, useNavigation } from "@remix-run/react";
import { type ReactNode, useMemo, useRef } from "react";
import { FormAnswersProvider, type Refused } from "./form-answers.tsx";
import { RefusalSummary } from "./refusal-summary.tsx";
import { style } from "./style.ts";
import { useTypedWords } from "./typed-words.ts";

interface FormProps {
  method?: "get" | "post" | "delete";
  action?: string;
  /** What the action answered: a refusal is told above the fields, which keep the person's words. */
  refusal?: Refused | null;
  /** Needed only when a page has two forms with fields of the same name. */
  id?: string;
  /** For a form that carries files. */
  encType?: "multipart/form-data";
  /** The whole width of the page, for fields side by side. */
  wide?: boolean;
  children: ReactNode;
}

/** A form: works without script; a refusal comes back above it and beside each field. */
export function Form({ method = "post", action, refusal, id, encType, wide, children }: FormProps) {
  const navigation = useNavigation();
  const sending = navigation.state === "submitting" && (action === undefined || navigation.formAction === action);
  const prefix = id ?? "champ";
  const element = useRef<HTMLFormElement>(null);
  useTypedWords(element, `${method} ${action ?? ""} ${prefix}`);
  const answers = useMemo(() => ({ refusal: refusal ?? null, prefix, sending }), [refusal, prefix, sending]);
  return (
    <FormAnswersProvider value={answers}>
      <RemixForm
        ref={element}
        method={method}
        action={action}
        id={id}
        encType={encType}
        className={style("grid gap-5", !wide && "max-w-[40rem]")}
      >
        {refusal && <RefusalSummary refusal={refusal} prefix={prefix} />}
        {children}
      </RemixForm>
    </FormAnswersProvider>
  );
}

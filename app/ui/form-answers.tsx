import { createContext, useContext } from "react";
import type { Message } from "../domain/errors.ts";

/** What a refused form gives back: the person's words and the reasons beside the fields. */
export interface Refused {
  values: Record<string, string | string[]>;
  sentence: Message;
  fields: Record<string, Message>;
}

interface FormAnswers {
  refusal: Refused | null;
  /** Prefix of every field's id in this form. */
  prefix: string;
  sending: boolean;
}

const FormContext = createContext<FormAnswers>({ refusal: null, prefix: "champ", sending: false });

export const FormAnswersProvider = FormContext.Provider;
export const useFormAnswers = (): FormAnswers => useContext(FormContext);
/** The id of a field of a form; refusals link to it. */
export const fieldId = (prefix: string, name: string): string => `${prefix}-${name}`;

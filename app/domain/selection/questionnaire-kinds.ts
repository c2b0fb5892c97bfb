/**
 * `call`: the questions of the opening; `yearly`: the same again, answers carried over and changes marked;
 * `checkup`: documents are added, answers stay as they were.
 */
export const questionnaireKinds = ["call", "yearly", "checkup"] as const;
export type QuestionnaireKind = (typeof questionnaireKinds)[number];

import { errors } from "./fr/errors.ts";
import { shell } from "./fr/shell.ts";

/** The reference language. Values are sentences, or functions from values to a sentence. */
export const fr = { shell, errors };

export type Messages = typeof fr;

import { access } from "./fr/access.ts";
import { errors } from "./fr/errors.ts";
import { shell } from "./fr/shell.ts";
import { ui } from "./fr/ui.ts";

/** The reference language. Values are sentences, or functions from values to a sentence. */
export const fr = { access, shell, errors, ui };

export type Messages = typeof fr;

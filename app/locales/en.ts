import { access } from "./en/access.ts";
import { errors } from "./en/errors.ts";
import { shell } from "./en/shell.ts";
import { ui } from "./en/ui.ts";
import type { Messages } from "./fr.ts";

export const en: Messages = { access, shell, errors, ui };

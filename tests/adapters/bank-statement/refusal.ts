import { isDomainError, type Message } from "../../../app/domain/errors.ts";
import { en } from "../../../app/locales/en.ts";
import { fr } from "../../../app/locales/fr.ts";

/** Why a file was refused; fails on any other error, and where a refusal has no sentence or lacks one of its values. */
export function refusalOf(run: () => unknown): Message | null {
  try {
    run();
    return null;
  } catch (error) {
    const message = isDomainError(error) ? error.fields.file : undefined;
    if (!message) throw error;
    for (const { errors } of [fr, en]) {
      const pattern = (errors as Record<string, string>)[message.key];
      if (!pattern) throw new Error(`no words for ${message.key}`);
      for (const [, name = ""] of pattern.matchAll(/\{(\w+)\}/g))
        if (message.values?.[name] === undefined) throw new Error(`${message.key} lacks ${name}`);
    }
    return message;
  }
}

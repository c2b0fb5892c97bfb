import { DomainError } from "../domain/errors.ts";
import { readable } from "../domain/readable-words.ts";

/** What somebody typed, by field name. */
export type Typed = Record<string, string | string[]>;

/** The posted fields; a body that is no form, or is cut short, is refused in words. */
export async function postedForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new DomainError("Invalid", { key: "notAForm" });
  }
}

/** A form that may carry files. */
export const isMultipart = (request: Request): boolean =>
  request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;

/** Fields by name; a name given several times, or ending in `[]`, is a list. Empty strings are dropped. */
export function readForm(form: FormData): Record<string, string | string[]> {
  const values = new Map<string, string | string[]>();
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((v): v is string => typeof v === "string" && v !== "");
    if (name.endsWith("[]")) values.set(name.slice(0, -2), all);
    else if (all.length > 0) values.set(name, all[all.length - 1] as string);
  }
  // A field named `__proto__` is a field like another.
  return Object.fromEntries(values);
}

/** Passwords, and the password or code by which somebody proves again who they are. */
const isSecret = (name: string) => /password|^proof$/i.test(name);

/** What may be given back of typed words: neither secrets, which never come back in a page, nor unreadable characters. */
export const givenBack = (values: Typed): Typed =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !isSecret(name))
      .map(([name, typed]) => [readable(name), Array.isArray(typed) ? typed.map(readable) : readable(typed)]),
  );

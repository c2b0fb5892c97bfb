import { DomainError } from "../domain/errors.ts";

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

/** Fields by name; a name given several times, or ending in `[]`, is a list. Empty strings are dropped. */
export function readForm(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    const all = form.getAll(name).filter((v): v is string => typeof v === "string" && v !== "");
    if (name.endsWith("[]")) values[name.slice(0, -2)] = all;
    else if (all.length > 0) values[name] = all[all.length - 1] as string;
  }
  return values;
}

const isSecret = (name: string) => /password/i.test(name);

/** Typed words without the secrets among them: those never come back in a page. */
export const withoutSecrets = (values: Typed): Typed =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(name)));

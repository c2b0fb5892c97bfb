/**
 * French typography for every sentence of a table of messages: no line breaks inside « », before : ; € or within a
 * number. A message that takes values is set once they are in it.
 */
export function unbroken<T>(value: T): T {
  if (typeof value === "string") return typeset(value) as T;
  if (typeof value === "function") return ((...told: unknown[]) => unbroken(value(...told))) as T;
  if (Array.isArray(value)) return value.map(unbroken) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unbroken(part)])) as T;
}

const typeset = (text: string): string =>
  text
    .replace(/« /g, "«\u00a0")
    .replace(/ (?=[»:;!?€%])/g, "\u00a0")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "\u202f");

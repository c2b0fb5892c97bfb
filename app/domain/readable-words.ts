/** U+0000, which a database text cannot hold, and halves of a character torn apart. */
const unreadable = /[\0\p{Cs}]/u;
const everyUnreadable = /[\0\p{Cs}]/gu;

/** The text without the characters that no stored text can hold. */
export const readable = (text: string): string => text.replace(everyUnreadable, "");

/** The fields that hold an unreadable character somewhere: words, lists of words, the name of a file. */
export function unreadableWords(input: unknown): string[] {
  if (typeof input !== "object" || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => (isUnreadable(value) ? [name] : []));
}

function isUnreadable(value: unknown): boolean {
  if (typeof value === "string") return unreadable.test(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((one) => typeof one === "string" && unreadable.test(one));
}

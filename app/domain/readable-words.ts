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

/** Signs that turn the direction of what follows them. */
const turning = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/;
const everyTurning = new RegExp(turning, "g");

/** A name inside a sentence: signs of direction that it holds turn nothing beyond it. */
export const isolated = (name: string): string => (turning.test(name) ? `\u2068${name}\u2069` : name);

/** For paper, where nothing keeps such signs inside their name: the text without them. */
export const straight = (text: string): string => text.replace(everyTurning, "");

/** The same in every text of a value. */
export function straightened<T>(value: T): T {
  if (typeof value === "string") return straight(value) as T;
  if (Array.isArray(value)) return value.map(straightened) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, straightened(one)])) as T;
}

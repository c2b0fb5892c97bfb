import type { Message } from "../errors.ts";
import { commonPasswords, commonWords } from "./common-passwords.ts";

export const shortestPassword = 12;
export const longestPassword = 128;

/** What a known substitution stands for: `p4$$w0rd` reads `password`. */
const lookalikes: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/**
 * Why a password is refused, or null. Length first (12 to 128 characters), then what attackers try first:
 * common passwords, one word with decoration, repetitions, runs of the keyboard, the person's own e-mail.
 */
export function passwordFault(password: string, email: string): Message | null {
  const length = [...password].length;
  if (length < shortestPassword) return { key: "passwordShort", values: { least: shortestPassword } };
  if (length > longestPassword) return { key: "passwordLong", values: { most: longestPassword } };
  const plain = password.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const readAs = (text: string) => [...text].map((c) => lookalikes[c] ?? c).join("");
  const read = readAs(plain);
  const bare = readAs(plain.replace(/^[^a-z]+|[^a-z]+$/g, ""));
  const letters = (text: string) => text.replace(/[^a-z]/g, "");
  if (commonPasswords.has(plain) || commonPasswords.has(read)) return { key: "passwordCommon" };
  if (isRepetition(plain) || isRun(plain)) return { key: "passwordCommon" };
  for (const core of [letters(plain), letters(read), letters(bare)])
    if (onlyCommonWords(core)) return { key: "passwordCommon" };
  const own = email.toLowerCase().split("@")[0] ?? "";
  const address = email.toLowerCase();
  if (plain.includes(address) || (own.length >= 4 && plain.replace(own, "").length < 6))
    return { key: "passwordPersonal" };
  return null;
}

/** One short piece said again and again: `abcabcabcabc`. */
const isRepetition = (text: string) => /^(.{1,6}?)\1+.?$/u.test(text) || new Set(text).size < 5;

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "azertyuiop",
  "qsdfghjklm",
  "asdfghjkl",
  "wxcvbn",
  "zxcvbnm",
  "1qaz2wsx3edc4rfv5tgb",
];
/** Made of pieces of keyboard or alphabet rows, forwards or backwards. */
function isRun(text: string): boolean {
  let rest = text;
  while (rest !== "") {
    const length = longestRun(rest);
    if (length < 3) return rest.length <= 2 && rest !== text;
    rest = rest.slice(length);
  }
  return true;
}

function longestRun(text: string): number {
  for (let n = Math.min(text.length, 26); n >= 3; n--) {
    const piece = text.slice(0, n);
    const back = [...piece].reverse().join("");
    if (rows.some((row) => row.includes(piece) || row.includes(back))) return n;
  }
  return 0;
}

/** Nothing but one common word, or two of them, once digits and signs are gone. */
function onlyCommonWords(core: string): boolean {
  if (core === "") return true;
  if (commonWords.has(core)) return true;
  for (let n = 3; n <= core.length - 3; n++)
    if (commonWords.has(core.slice(0, n)) && commonWords.has(core.slice(n))) return true;
  return false;
}

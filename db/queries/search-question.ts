import { type SQL, sql } from "drizzle-orm";
import {
  type AskedWord,
  askedWords,
  initialsOf,
  meantWords,
  otherSpacings,
} from "../../app/domain/institutions/names/asked-words.ts";
import { type Rarity, rarityFrom } from "../../app/domain/institutions/names/rarity.ts";
import type { Tx } from "../client.ts";

/** What somebody looks for, cut the way names are. */
export interface Question {
  typed: string;
  /** As the database folds names. */
  folded: string;
  /** As an identifier would be written. */
  codes: string[];
  words: AskedWord[];
}

/** Reads a question; null when it holds nothing to look for. */
export async function readQuestion(tx: Tx, q: string): Promise<Question | null> {
  const typed = q.replaceAll("\u0000", "").trim().slice(0, 120);
  if (typed === "") return null;
  const [row] = await tx.execute<{ folded: string }>(sql`select tamis.fold(${typed}) as folded`);
  const folded = row?.folded ?? "";
  const code = typed.replace(/[\s.\-/]/g, "").toUpperCase();
  // An establishment's SIRET begins with the firm's SIREN.
  const codes = /^\d{14}$/.test(code) ? [code, code.slice(0, 9)] : [code];
  return { typed, folded, codes, words: askedWords(folded) };
}

const quoted = (word: string): string => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const begun = (word: string): string => (word.length > 1 ? `${quoted(word)}:*` : quoted(word));
const all = (parts: string[]): string => parts.join(" & ");
const any = (parts: string[]): string => `(${parts.join(" | ")})`;

/** A word as written or begun, and its letters one by one when it was written as initials. */
const asWritten = ({ text, letters }: AskedWord): string[] => [
  begun(text),
  ...(letters.length > 1 ? [`(${all(letters.map(quoted))})`] : []),
];

/** Names that hold every word; or, as one word, the initials of them all. */
export function strictSql({ words }: Question): SQL {
  const initials = initialsOf(words);
  return sql`to_tsquery('simple', ${any([all(words.map((word) => any(asWritten(word)))), ...(initials ? [quoted(initials)] : [])])})`;
}

export interface Widened {
  /** Every word, or one it may have been meant for. */
  near: SQL;
  /** All words but one, where what is left still tells; null when none does. */
  partly: SQL | null;
  rarity: Rarity;
}

/** Above this many names bearing it a word alone finds nothing in particular. */
const commonFrom = 500;

/** The question with slips of typing allowed for; `last` of its words may be half typed. */
export async function widen(tx: Tx, { words }: Question): Promise<Widened> {
  const { splits, joins } = otherSpacings(words);
  const mistyped = words.map(({ text }) => text);
  const exact = [...new Set([...mistyped, ...splits.flatMap(([, a, b]) => [a, b]), ...joins.map(([whole]) => whole)])];
  const list = (texts: string[]) => sql`${sql.param(texts)}::text[]`;
  const rows = await tx.execute<{ asked: string | null; word: string; seen: number }>(
    sql`select asked, word, seen from tamis.near_words(${list(mistyped)}, ${list(exact)})`,
  );
  const seen = new Map([...rows].map(({ word, seen: count }) => [word, count]));
  const near = [...rows].flatMap(({ asked, word }) => (asked === null ? [] : [{ asked, word }]));
  const ways = words.map((word, at) => {
    const meant = meantWords(word.text, near, at === words.length - 1);
    const apart = splits
      .filter(([whole, a, b]) => whole === word.text && seen.has(a) && seen.has(b))
      .map(([, a, b]) => `(${quoted(a)} & ${quoted(b)})`);
    return { meant, way: any([...asWritten(word), ...meant.map(quoted), ...apart]) };
  });
  const drawn = joins
    .filter(([whole]) => seen.has(whole))
    .map(([whole, a, b]) =>
      all([quoted(whole), ...ways.flatMap(({ way }, at) => ([a, b].includes(words[at]?.text ?? "") ? [] : [way]))]),
    );
  const telling = words.map(({ text }, at) => {
    const borne = [text, ...(ways[at]?.meant ?? [])].map((word) => seen.get(word) ?? 0).filter((count) => count > 0);
    return borne.length > 0 && Math.max(...borne) <= commonFrom;
  });
  const partly = ways.flatMap((_, left) => {
    const rest = ways.flatMap(({ way }, at) => (at === left ? [] : [way]));
    return telling.some((tells, at) => tells && at !== left) ? [`(${all(rest)})`] : [];
  });
  const query = (text: string) => sql`to_tsquery('simple', ${text})`;
  return {
    near: query(any([all(ways.map(({ way }) => way)), ...drawn.map((way) => `(${way})`)])),
    partly: partly.length > 0 ? query(any(partly)) : null,
    rarity: rarityFrom(seen, Math.max(10_000, ...seen.values())),
  };
}

import { HTMLElement, type Node, NodeType, parse } from "node-html-parser";
import type { Locale } from "../../locales/index.ts";

/** What a cell holds: words, a legal day, or a number as it is shown (`decimals` places; a share as a fraction). */
export type TableCell =
  | { kind: "words"; words: string }
  | { kind: "day"; day: string }
  | { kind: "number"; number: number; decimals: number; isShare: boolean };

export interface TableRead {
  caption: string;
  headers: string[];
  rows: TableCell[][];
}

/**
 * One table of a page as it stands on the screen: same rows, same words, same order. Columns without a header hold
 * acts and are left out; so are labels that only narrow screens show. `whole` is false when the list has further pages.
 */
export function readTable(html: string, caption: string, locale: Locale): { table: TableRead; whole: boolean } | null {
  const page = parse(html);
  const found = page
    .querySelectorAll("table.data-table")
    .find((one) => wordsOf(one.querySelector("caption")) === caption.trim());
  if (!found) return null;
  const headers = found.querySelectorAll("thead th").map((header) => wordsOf(header, [".sr-only"]));
  const kept = headers.map((header, i) => (header === "" && i > 0 ? -1 : i)).filter((i) => i >= 0);
  const rows = found.querySelectorAll("tbody > tr").map((row) => {
    const cells = row.childNodes.filter((one): one is HTMLElement => one instanceof HTMLElement);
    return kept.map((i) => cellOf(cells[i], locale));
  });
  const table = { caption, headers: kept.map((i) => headers[i] ?? ""), rows };
  return { table, whole: page.querySelector("[data-pages]") === null };
}

function cellOf(cell: HTMLElement | undefined, locale: Locale): TableCell {
  const words = wordsOf(cell, [".cell-label", "form", "button", "svg"]);
  const day = cell?.querySelector("time")?.getAttribute("datetime") ?? "";
  const said = cell?.querySelector("time")?.text.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(day) && said === words) return { kind: "day", day };
  return (cell?.getAttribute("data-align") === "end" && numberOf(words, locale)) || { kind: "words", words };
}

/** « 1 234,5 » or « 12 % » as numbers; anything else stays words. */
function numberOf(words: string, locale: Locale): TableCell | null {
  const told = words.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const plain = locale === "fr" ? told.replace(",", ".") : told.replaceAll(",", "");
  const found = /^(-?\d{1,15}(?:\.(\d{1,6}))?)(%|€)?$/.exec(plain.replace(/^(-?)€/, "$1"));
  if (!found) return null;
  const isShare = found[3] === "%";
  const decimals = (found[2] ?? "").length;
  const number = Number(isShare ? `${found[1]}e-2` : found[1]);
  return { kind: "number", number, decimals: isShare ? decimals + 2 : decimals, isShare };
}

const blocks = /^(div|p|li|ul|ol|dl|dt|dd|br)$/i;

function wordsOf(element: HTMLElement | null | undefined, without: readonly string[] = []): string {
  if (!element) return "";
  const left = new Set<Node>(without.flatMap((selector) => element.querySelectorAll(selector)));
  const told = (node: Node): string => {
    if (left.has(node)) return "";
    if (node.nodeType === NodeType.TEXT_NODE) return node.text;
    const inner = node.childNodes.map(told).join("");
    const isBlock = node instanceof HTMLElement && (blocks.test(node.rawTagName) || node.classList.contains("block"));
    return isBlock ? `\n${inner}\n` : inner;
  };
  const lines = told(element).split("\n");
  return lines
    .map((line) => line.replace(/[ \t\r]+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

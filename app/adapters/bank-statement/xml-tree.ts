import { SaxesParser, type SaxesTagNS } from "saxes";
import { decoded } from "./decoded.ts";
import { limits, refuse } from "./refuse.ts";

/** One element, with the place it begins at. */
export interface XmlElement {
  name: string;
  uri: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
  parent: XmlElement | null;
  line: number;
  column: number;
}

const chunk = 64 * 1024;
const longestRun = 20_000;

/**
 * Reads an XML file into elements. Nothing is fetched and no entity is known but the five of XML: a document type is
 * refused, and so is whatever exceeds the limits, as soon as it does. Faults name their line and column.
 */
export function xmlTree(bytes: Buffer): XmlElement {
  if (bytes.length > limits.bytes) throw refuse("statementTooLarge", { limit: limits.bytes / 1024 / 1024 });
  const text = decoded(bytes, declaredEncoding(bytes));
  mustBeCut(text);
  const parser = new SaxesParser({ xmlns: true, position: true });
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let [depth, count, startsAt] = [0, 0, { line: 1, column: 1 }];
  const place = () => `${parser.line}:${parser.column + 1}`;
  parser.on("error", () => {
    throw refuse("statementXml", { place: place() });
  });
  parser.on("doctype", () => {
    throw refuse("statementDoctype", { place: place() });
  });
  parser.on("opentagstart", ({ name }) => {
    // The parser has read the name and the character after it.
    startsAt = { line: parser.line, column: Math.max(1, parser.column - name.length - 1) };
    if (++depth > limits.depth || ++count > limits.elements) throw refuse("statementTooDeep", { place: place() });
  });
  parser.on("opentag", ({ local, uri, attributes }: SaxesTagNS) => {
    const told = Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value]));
    const element = { name: local, uri, attributes: told, text: "", children: [], parent: open, ...startsAt };
    if (open) open.children.push(element);
    else root = element;
    open = element;
  });
  const spoken = (more: string) => {
    if (!open) return;
    open.text += more;
    if (open.text.length > limits.characters) throw refuse("statementTooLong", { place: place() });
  };
  parser.on("text", spoken);
  parser.on("cdata", spoken);
  parser.on("closetag", () => {
    depth--;
    open = open?.parent ?? null;
  });
  for (let from = 0; from < text.length; from += chunk) parser.write(text.slice(from, from + chunk));
  parser.close();
  if (!root) throw refuse("statementXml", { place: "1:1" });
  return root;
}

/** Between two marks `<` there is a text or a tag: a long one would cost much before the parser told of it. */
function mustBeCut(text: string): void {
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf("<", from);
    if ((next < 0 ? text.length : next) - from > longestRun) {
      const before = text.slice(0, from).split("\n");
      throw refuse("statementTooLong", { place: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` });
    }
    from = next < 0 ? text.length : next + 1;
  }
}

/** What the XML declaration names; it is written in letters that all these encodings share. */
function declaredEncoding(bytes: Buffer): string {
  const start = bytes.toString("latin1", 0, 200).replace(/\0/g, "");
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? "utf-8";
}

/** `Document/BkToCstmrStmt/Stmt/Ntry[3]/Amt (41:9)`: where an element stands. */
export function placeOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let one: XmlElement | null = element; one; one = one.parent) {
    const alike: XmlElement[] = one.parent?.children.filter(({ name }) => name === one?.name) ?? [];
    steps.unshift(alike.length > 1 ? `${one.name}[${alike.indexOf(one) + 1}]` : one.name);
  }
  return `${steps.join("/")} (${element.line}:${element.column})`;
}

/** The elements at a path below one, `Acct/Id/IBAN`. */
export function allAt(from: XmlElement, path: string): XmlElement[] {
  return path
    .split("/")
    .reduce<XmlElement[]>(
      (found, step) => found.flatMap(({ children }) => children.filter(({ name }) => name === step)),
      [from],
    );
}

/** The first element at a path; null where there is none. */
export const firstAt = (from: XmlElement, path: string): XmlElement | null => allAt(from, path)[0] ?? null;

/** The words of the first element at a path; null where it is not there or empty. */
export const textAt = (from: XmlElement, path: string): string | null => firstAt(from, path)?.text.trim() || null;

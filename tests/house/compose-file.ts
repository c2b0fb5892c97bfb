/** What a compose file is made of, once read. */
export type Yaml = string | Yaml[] | { [key: string]: Yaml };

interface Line {
  indent: number;
  text: string;
}

/**
 * Reads the part of YAML that compose.yaml keeps to: maps, lists, flow lists of quoted words, quoted or plain words
 * and one block of text. Throws, with the line, on anything else: such a file would not be checked.
 */
export function readCompose(source: string): Yaml {
  const lines = source.split("\n").map((text): Line => ({ indent: text.search(/\S/), text: text.trim() }));
  const kept = { at: 0 };
  const value = block(lines, kept, 0);
  skip(lines, kept);
  if (kept.at < lines.length) throw new Error(`unread: ${lines[kept.at]?.text}`);
  return value;
}

function skip(lines: Line[], kept: { at: number }): void {
  while (kept.at < lines.length && /^(#|$)/.test(lines[kept.at]?.text ?? "")) kept.at += 1;
}

function block(lines: Line[], kept: { at: number }, indent: number): Yaml {
  const list: Yaml[] = [];
  const map: { [key: string]: Yaml } = {};
  for (skip(lines, kept); kept.at < lines.length; skip(lines, kept)) {
    const line = lines[kept.at] as Line;
    if (line.indent < indent) break;
    if (line.indent > indent || line.text.includes("\t")) throw new Error(`indent: ${line.text}`);
    kept.at += 1;
    const item = /^- (.*)$/.exec(line.text)?.[1];
    const [, key, rest] = /^([\w.-]+):(?: (.*))?$/.exec(item ?? line.text) ?? [];
    if (item !== undefined && key === undefined) list.push(word(item));
    else if (item !== undefined) {
      const first = { [key as string]: word(rest as string) };
      skip(lines, kept);
      const more = lines[kept.at]?.indent === indent + 2 ? block(lines, kept, indent + 2) : {};
      list.push({ ...first, ...(more as { [key: string]: Yaml }) });
    } else if (key === undefined || key in map) throw new Error(`neither key nor item, or twice: ${line.text}`);
    else if (rest === "|") map[key] = text(lines, kept, indent);
    else if (rest !== undefined) map[key] = word(rest);
    else map[key] = nested(lines, kept, indent);
  }
  if (list.length > 0 && Object.keys(map).length > 0) throw new Error("a list and a map at once");
  return list.length > 0 ? list : map;
}

function nested(lines: Line[], kept: { at: number }, indent: number): Yaml {
  skip(lines, kept);
  const next = lines[kept.at]?.indent ?? 0;
  return next > indent ? block(lines, kept, next) : "";
}

function text(lines: Line[], kept: { at: number }, indent: number): string {
  const told: string[] = [];
  while (kept.at < lines.length && ((lines[kept.at] as Line).indent > indent || lines[kept.at]?.text === ""))
    told.push((lines[kept.at++] as Line).text);
  return told.join("\n");
}

function word(told: string): Yaml {
  if (told.startsWith("[")) return JSON.parse(told) as string[];
  if (told.startsWith('"')) return JSON.parse(told) as string;
  if (/^[&*!|>{%@`']|: | #/.test(told)) throw new Error(`not read: ${told}`);
  return told;
}

/** A field of a posted form, as its page shows it. */
export interface ShownField {
  name: string;
  /** Words one can type freely: not a choice, a file, a secret or what the page carries along. */
  free: boolean;
}
export interface ShownForm {
  action: string;
  files: boolean;
  fields: ShownField[];
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** The forms a page posts, read from its HTML; the shell's own (signing out, role, language) are left out. */
export function postedForms(html: string, url: string): ShownForm[] {
  const main = html.slice(html.indexOf("<main"));
  return [...main.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = "", body = ""]) => {
    if (attribute(head, "method") !== "post") return [];
    const fields = new Map<string, ShownField>();
    for (const [tag, kind] of body.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
      const name = attribute(tag, "name");
      const type = attribute(tag, "type") ?? "text";
      const free = kind === "textarea" || (kind === "input" && ["text", "email", "search", "url"].includes(type));
      if (name && !tag.includes(' disabled=""')) fields.set(name, { name, free });
    }
    const action = (attribute(head, "action") ?? url).replaceAll("&amp;", "&");
    return [{ action, files: attribute(head, "enctype") === "multipart/form-data", fields: [...fields.values()] }];
  });
}

/** A body with files, as a browser sends it; the `file` field carries a small text under a hostile name, or no file. */
export function multipart(values: Record<string, string>, fileName: string | null): { body: string; type: string } {
  const limit = "limite-de-test";
  const part = (head: string, body: string) =>
    `--${limit}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const words = Object.entries(values).map(([name, value]) => part(`name="${name}"`, value));
  const file =
    fileName === null
      ? ""
      : `--${limit}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/plain\r\n\r\nx\r\n`;
  return { body: `${words.join("")}${file}--${limit}--\r\n`, type: `multipart/form-data; boundary=${limit}` };
}

/** The text as React writes it in an attribute or between tags. */
export const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");

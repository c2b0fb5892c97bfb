import type { Day } from "../../domain/day.ts";
import type { Locale } from "../../locales/index.ts";
import { askedTable } from "./asked-table.ts";
import { readTable } from "./read-table.ts";
import { csvOf, mediaTypes, xlsxOf } from "./write-table.ts";

/**
 * A table of a page as a file, made of the very page: its rows and its rights are the screen's. A page that has no
 * such table, or more rows than one file holds, answers with itself.
 */
export async function tableFile(
  request: Request,
  html: string,
  { locale, today }: { locale: Locale; today: Day },
): Promise<Response | null> {
  const asked = askedTable(request);
  if (!asked) return null;
  const read = readTable(html, asked.caption, locale);
  if (!read?.whole) return backTo(request, read ? "trop-de-lignes" : null);
  const body = asked.kind === "csv" ? csvOf(read.table, locale) : await xlsxOf(read.table);
  const name = fileName(read.table.caption, today);
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": mediaTypes[asked.kind],
      "Content-Disposition": `attachment; filename="${name}.${asked.kind}"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

function backTo(request: Request, said: string | null): Response {
  const url = new URL(request.url);
  for (const name of ["export", "tableau"]) url.searchParams.delete(name);
  if (said) url.searchParams.set("etat", said);
  return new Response(null, { status: 302, headers: { Location: `${url.pathname}${url.search}` } });
}

function fileName(caption: string, today: Day): string {
  const plain = caption
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-");
  return `${
    plain
      .replace(/^-+|-+$/g, "")
      .slice(0, 60)
      .toLowerCase() || "tableau"
  }-${today}`;
}

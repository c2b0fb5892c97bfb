import { parse as parseCsv } from "csv-parse/sync";
import type { Browser } from "../http.ts";

/** What is wrong with the files of a page's tables: each is asked for by its link and compared with the page. */
export async function tableFaults(browser: Browser, url: string, html: string) {
  const faults: string[] = [];
  let files = 0;
  const told: string[] = [];
  const tables = html.match(/<table[^>]*class="data-table[\s\S]*?<\/table>/g) ?? [];
  const captions = tables.map((table) => /<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table)?.[1]);
  if (new Set(captions).size < captions.length) faults.push(`${url}: two tables of one name: ${captions.join(" | ")}`);
  const links = [...html.matchAll(/href="([^"]*[?&](?:amp;)?export=(csv|xlsx)[^"]*)"/g)];
  if (links.length !== 2 * tables.length)
    faults.push(`${url}: ${tables.length} tables, ${links.length} links to files`);
  for (const [i, [, link = "", kind]] of links.entries()) {
    const answer = await browser.get(link.replaceAll("&amp;", "&"));
    files++;
    const type = answer.headers.get("content-type") ?? "";
    if (answer.status !== 200 || !type.includes(kind === "csv" ? "text/csv" : "spreadsheetml")) {
      faults.push(`${link}: ${answer.status} ${type}`);
      continue;
    }
    if (kind === "xlsx") continue;
    const table = tables[Math.floor(i / 2)] ?? "";
    const body = table.slice(table.indexOf("<tbody"));
    const rows: string[][] = parseCsv(answer.html, { bom: true, delimiter: ";" });
    const shown = body.split("<tr").length - 1;
    if (rows.length - 1 !== shown && !html.includes("data-pages"))
      faults.push(`${link}: ${rows.length - 1} rows of ${shown}`);
    const words = plain(body);
    for (const [first = ""] of rows.slice(1, shown + 1))
      for (const line of first.split("\n"))
        if (!html.includes("data-pages") && !words.includes(plain(line.replace(/^'/, "")))) {
          // A day stands in the file as ISO 8601 and on the page in words.
          if (!/^\d{4}-\d{2}-\d{2}$/.test(line) || !body.includes(line))
            faults.push(`${link}: « ${line} » is not shown`);
        }
    told.push(answer.html);
  }
  return { faults, files, told };
}

const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/\s+/g, "");

import { type HTMLElement, parse } from "node-html-parser";
import { beforeAll, expect, test } from "vitest";
import { movements } from "../../app/domain/funding/movements.ts";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal } from "../http.ts";
import { type RunningContract, runningContract, staffPerson } from "../services/positions/two-investors.ts";

const db = testDatabase();
const portal = startPortal(db);
let world: RunningContract;
let investor: Browser;

beforeAll(async () => {
  const person = await staffPerson(db);
  const parts = [{ name: "Fonds Rivage", cents: 90_000_000n }];
  world = await runningContract(db, { mark: "Relais", person, parts });
  const [own] = world.investors as [RunningContract["investors"][number]];
  const owed = { payer: "departement", of: 1, what: "return", cents: 1_234_567n } as const;
  const entryId = await world.post(own, "owe", "2025-02-01", { lines: movements.owe(owed) });
  await world.post(own, "execute", "2025-02-20", { lines: movements.execute({ ...owed, cents: 234_567n }) });
  const explanation = { what: "line", values: { cents: "1234567", on: "2025-02-01" }, from: [], source: null };
  await world.sql(`insert into due_notice (id, contract_id, number, as_of, inputs_hash, issued_by)
      values ('${world.contractId}', '${world.contractId}', 1, '2025-02-01', 'x', '${person}');
    insert into due_line (contract_id, notice_id, commitment_id, key, kind, pay_on, payer, cents, explanation, entry_id) values
      ('${world.contractId}', '${world.contractId}', '${own.commitmentId}', 'a', 'return', '2025-02-28', 'departement', 1234567,
        '${JSON.stringify(explanation)}', '${entryId}')`);
  investor = await portal.signIn("investor", { institutionId: own.institutionId });
}, 240_000);

/** Rows that figures come from: a movement, a call, a due with its reasons, a certified result, the frozen terms. */
const isSource = (path: string) =>
  /\/(mouvements|echeances|resultats)\/[0-9a-f-]{36}$|\/appels\/\d+$|\/conditions$/.test(path);
const pages = new Map<string, HTMLElement>();

async function pageAt(path: string): Promise<HTMLElement> {
  const known = pages.get(path);
  if (known) return known;
  const { status, html } = await investor.get(path);
  expect(status, path).toBe(200);
  const main = parse(html).querySelector("main") as HTMLElement;
  pages.set(path, main);
  return main;
}

/** Links inside an element that lead to other pages of the position. */
const linksIn = (of: HTMLElement): string[] =>
  of
    .querySelectorAll("a[href]")
    .map((one) => (one.getAttribute("href") ?? "").split("#")[0]?.replaceAll("&amp;", "&") ?? "")
    .filter((to) => to.includes(`/${world.contractId}`) && !/export=|\/releve|format=|\/contrat$|\/questions/.test(to));

/** The link a person presses for a figure: its own, else its row's, else its section's. */
function doorsOf(figure: HTMLElement): string[] {
  for (let one: HTMLElement | null = figure; one; one = one.parentNode as HTMLElement | null) {
    if (one.tagName === "A") return linksIn(one.parentNode as HTMLElement).slice(0, 1);
    if (!["TR", "ARTICLE", "SECTION", "DIV"].includes(one.tagName ?? "")) continue;
    const found = linksIn(one);
    if (found.length > 0) return found;
    if (one.tagName === "SECTION") return [];
  }
  return [];
}

const pathOf = (address: string) => address.split("?")[0] ?? "";

/** The fewest links from some doors to a source, three at most; null where there is none. */
async function clicksTo(doors: readonly string[]): Promise<number | null> {
  let next = [...new Set(doors)];
  for (let clicks = 1; clicks <= 3; clicks++) {
    if (next.some((one) => isSource(pathOf(one)))) return clicks;
    const read = await Promise.all(next.slice(0, 10).map(pageAt));
    next = [...new Set(read.flatMap(linksIn))];
  }
  return null;
}

test.each(["", "?au=2025-02-10", "?au=2024-01-01"])(
  "every figure of a position reaches its source rows in three clicks (%s)",
  async (search) => {
    const main = await pageAt(`/ma-position/${world.contractId}${search}`);
    const figures = main.querySelectorAll("data, td .whitespace-nowrap, dd .figure-door");
    const astray: string[] = [];
    const counts = [0, 0, 0];
    for (const figure of figures) {
      const clicks = await clicksTo(doorsOf(figure));
      if (clicks === null)
        astray.push(`${figure.text} ← ${figure.closest("section")?.querySelector("h2")?.text ?? "figures"}`);
      else counts[clicks - 1] = (counts[clicks - 1] ?? 0) + 1;
    }
    console.log(
      `position ${search}: ${figures.length} figures, sources reached in 1, 2, 3 clicks: ${counts.join(", ")}`,
    );
    expect(figures.length).toBeGreaterThan(20);
    expect(astray).toEqual([]);
  },
  120_000,
);

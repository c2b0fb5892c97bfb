import { beforeAll, expect, test } from "vitest";
import { demonstrationPassword } from "../../../app/domain/access/demonstration.ts";
import { can, type Verb } from "../../../app/domain/access/matrix.ts";
import { testDatabase } from "../../database.ts";
import { type Browser, startPortal } from "../../http.ts";
import { type LeftWorld, leavers, leftWorld, rowsOfFile } from "../../services/selection/left-world.ts";
import { doors } from "../expectations.ts";
import { tableFaults } from "../table-faults.ts";

const db = testDatabase();
const portal = startPortal(db);
const emails = { finance: "finance", legal: "juridique", committee: "comite", auditor: "audit" } as const;
let world: LeftWorld;
let ids: string[];

beforeAll(async () => {
  world = await leftWorld(db);
  const rows = await db.owner.transaction((tx) => rowsOfFile(tx, world.left.candidacyId));
  ids = [...rows].flatMap(([table, list]) => (["ballot", "attendance"].includes(table) ? [] : list));
});

/** The register goes on naming an institution whose file was left: it is no part of the file. */
const register = /^(etablissements|pieces|recherche|imports)/;

/** Addresses of every page: those of the selection, of a file that was not left, and of the one that was. */
function addressesOf(pattern: string): { url: string; ofLeft: boolean }[] {
  const { call, left, kept } = world;
  const filled = (file: typeof left | typeof kept) =>
    `/${pattern}`
      .replace(":candidacyId", file.candidacyId)
      .replace(":number", "1")
      .replace(":code", call.codes[0] as string)
      .replace(":act", "propose")
      .replace(
        /:id\b/,
        pattern.startsWith("selections")
          ? call.selectionId
          : pattern.startsWith("etablissements")
            ? file.institutionId
            : file.candidacyId,
      )
      .replace(/:\w+/g, ids[1] as string);
  if (!pattern.includes(":candidacyId")) return [{ url: filled(kept), ofLeft: false }];
  return [
    { url: filled(kept), ofLeft: false },
    { url: filled(left), ofLeft: true },
  ];
}

test("no page, list, count, search or export tells who left a file of it", async () => {
  const faults: string[] = [];
  let asked = 0;
  let shown = 0;
  let files = 0;
  for (const role of leavers) {
    const browser: Browser = portal.browser();
    const email = `${emails[role]}@demo.tamis.example`;
    const { status } = await browser.post("/connexion", { email, password: demonstrationPassword });
    expect([role, status]).toEqual([role, 302]);
    for (const [pattern, [get]] of Object.entries(doors)) {
      if (["none", "back", "anyone"].includes(get) || pattern === "reprise/:id") continue;
      if (!["signed", "outside or staff"].includes(get) && !can({ role }, get as Verb)) continue;
      const extra = [...addressesOf(pattern)];
      if (pattern === "journal") extra.push({ url: `/journal?numero=${world.left.candidacyId}`, ofLeft: true });
      if (pattern === "recherche.json") extra.push({ url: "/recherche.json?q=Relais", ofLeft: false });
      for (const { url, ofLeft } of extra) {
        const answer = await browser.get(url);
        asked++;
        if (answer.status >= 500) faults.push(`${role} ${url}: ${answer.status}`);
        if (ofLeft && pattern.includes(":candidacyId") && answer.status !== 404)
          faults.push(`${role} ${url}: ${answer.status}, expected 404`);
        if (answer.status === 200) shown++;
        const tables = answer.status === 200 ? await tableFaults(browser, url, answer.html) : null;
        faults.push(...(tables?.faults ?? []).map((fault) => `${role} ${fault}`));
        files += tables?.files ?? 0;
        const html = url
          .split(/[/?=]/)
          .reduce(
            (text, part) => (part.length > 30 ? text.replaceAll(part, "") : text),
            [answer.html, ...(tables?.told ?? [])].join("\n"),
          );
        const told = ids.filter((id) => html.includes(id));
        if (told.length > 0) faults.push(`${role} ${url}: ids ${told.slice(0, 3).join(", ")}`);
        if (!register.test(pattern) && html.includes(world.left.name)) faults.push(`${role} ${url}: the name`);
      }
    }
  }
  console.log(`left files: ${asked} pages asked, ${shown} shown, ${files} files of their tables read`);
  expect(shown).toBeGreaterThan(80);
  expect(faults).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { movements } from "../../app/domain/funding/movements.ts";
import routes from "../../app/routes.ts";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal } from "../http.ts";
import { type RunningContract, runningContract, staffPerson } from "../services/positions/two-investors.ts";
import { doors } from "./expectations.ts";

const db = testDatabase();
const portal = startPortal(db);

/** What tells of the first investor and of nobody else: its names, its ids, its amounts in both languages. */
const name = "Zinzolin";
const cents = 90_012_345n;
let world: RunningContract;
let first: { entryId: string; lineId: string; questionId: string };
let secrets: string[];
let strangers: { who: "same contract" | "another contract"; browser: Browser }[];
let owner: Browser;

const amounts = (of: bigint) => {
  const [euros, rest] = [String(of / 100n), String(of % 100n).padStart(2, "0")];
  const grouped = (mark: string) => euros.replace(/\B(?=(\d{3})+$)/g, mark);
  return [`${grouped("\u202f")},${rest}`, `${grouped(",")}.${rest}`, `${of}`, `${euros}.${rest}`];
};

beforeAll(async () => {
  const person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Ocre", person },
    parts: [
      { name: `Fonds ${name}`, cents },
      { name: "Caisse Dune", cents: 170_000_000n },
    ],
  });
  const elsewhere = await runningContract(db, {
    mark: "Ailleurs",
    person,
    parts: [{ name: "Banque Lande", cents: 270_000_000n }],
  });
  const [one, two] = world.investors as [RunningContract["investors"][number], RunningContract["investors"][number]];
  const lineId = randomUUID();
  const owed = { payer: "departement", of: 1, what: "capital", cents: 1_234_567n } as const;
  const entryId = await world.post(one, "owe", "2025-02-01", { lines: movements.owe(owed) });
  const explanation = JSON.stringify({
    what: "line",
    values: { cents: "1234567", on: "2025-02-01", exact: { n: "1234567", d: "1" } },
    from: [],
    source: null,
  });
  await world.sql(`insert into due_notice (id, contract_id, number, as_of, inputs_hash, issued_by)
      values ('${world.contractId}', '${world.contractId}', 1, '2025-02-01', 'x', '${person}');
    insert into due_line (id, contract_id, notice_id, commitment_id, key, kind, pay_on, payer, cents, explanation, entry_id) values
      ('${lineId}', '${world.contractId}', '${world.contractId}', '${one.commitmentId}', 'a', 'capital', '2025-02-28', 'departement', 1234567, '${explanation}', '${entryId}'),
      ('${randomUUID()}', '${world.contractId}', '${world.contractId}', '${two.commitmentId}', 'b', 'capital', '2025-02-28', 'departement', 7, '${explanation.replaceAll("1234567", "7")}', null)`);
  const [question] = await world.sql(`insert into investor_question (contract_id, party_id, words, asked_by)
    values ('${world.contractId}', '${one.partyId}', 'Question de ${name} ?', '${person}') returning id`);
  first = { entryId, lineId, questionId: question?.id as string };
  const own = await world.sql(`select id from journal_entry where commitment_id = '${one.commitmentId}'
    union all select id from call_part where commitment_id = '${one.commitmentId}'`);
  secrets = [
    ...[name, one.institutionId, one.candidacyId, one.partyId, one.commitmentId, lineId, first.questionId],
    ...["REF-1-1", "REF-2-1", "commit:1", "call:1:1", ...own.map(({ id }) => id as string)],
    ...[cents, cents / 3n, (cents / 3n) * 2n, cents - (cents / 3n) * 2n, 1_234_567n].flatMap(amounts),
  ];
  const as = (institutionId: string | undefined) => portal.signIn("investor", { institutionId: institutionId ?? "" });
  owner = await as(one.institutionId);
  strangers = [
    { who: "same contract", browser: await as(two.institutionId) },
    { who: "another contract", browser: await as(elsewhere.investors[0]?.institutionId) },
  ];
});

/** Every address of the portal, its parameters filled with what is the first investor's. */
function addresses(): { pattern: string; path: string }[] {
  const [one] = world.investors;
  const by: Record<string, string> = {
    ...{ contractId: world.contractId, partyId: one?.partyId ?? "", candidacyId: one?.candidacyId ?? "" },
    ...{ resultId: world.resultId, commitmentId: one?.commitmentId ?? "", number: "2", scenario: "objectif" },
    ...{ figure: "verse", format: "xlsx", ...first },
  };
  return routes.flatMap(({ path = "" }) => {
    const id = path.startsWith("etablissements")
      ? one?.institutionId
      : path.startsWith("projets")
        ? world.programmeId
        : world.selectionId;
    const filled = path.replace(/:(\w+)/g, (_, key: string) => (key === "id" ? id : by[key]) ?? randomUUID());
    return path === "*" || path === "deconnexion" ? [] : [{ pattern: path, path: `/${filled}` }];
  });
}

/** Words of the answer that are the first investor's; what the address itself holds is the asker's own. */
const told = (html: string, path: string) =>
  secrets.filter((secret) => !path.includes(secret) && html.replaceAll(path, "").includes(secret));

test("another investor finds nothing of the first on any page, file, list or count, in either language", async () => {
  const faults: string[] = [];
  let [asked, opened, searched] = [0, 0, 0];
  const more = ["/?index", `/recherche.json?q=${name}`, `/recherche?q=${name}`, "/avis", "/calendrier", "/_root.data"];
  for (const { who, browser } of strangers) {
    const list = [...addresses(), ...more.map((path) => ({ pattern: path, path }))];
    for (const { pattern, path } of list) {
      for (const ask of [
        path,
        `${path}${path.includes("?") ? "&" : "?"}langue=en`,
        ...(path.includes(".") || path.includes("?") ? [] : [`${path}.data`]),
      ]) {
        const { status, html } = await browser.get(ask);
        asked++;
        searched += secrets.length;
        if (status === 200) opened++;
        if (status >= 500) faults.push(`${who} ${ask}: ${status}`);
        const found = told(html, path);
        if (found.length > 0) faults.push(`${who} ${ask}: tells ${found.join(", ")}`);
        const isOfContract = pattern.includes(":contractId");
        if (who === "another contract" && isOfContract && ![404, 403].includes(status))
          faults.push(`${who} ${ask}: ${status}`);
      }
    }
  }
  console.log(
    `investors: ${asked} answers (${opened} opened) searched for ${secrets.length} secrets each, ${searched} searches`,
  );
  expect(faults).toEqual([]);
});

test("the first investor's own pages do hold what is searched for", async () => {
  const pages = [`/ma-position/${world.contractId}`, `/ma-position/${world.contractId}/mouvements/${first.entryId}`];
  const html = (await Promise.all(pages.map(async (path) => (await owner.get(path)).html))).join("");
  expect(amounts(cents).some((amount) => html.includes(amount))).toBe(true);
  expect(html).toContain(first.lineId);
  expect((await owner.get(`/ma-position/${world.contractId}/echeances/${first.lineId}`)).status).toBe(200);
});

const still = (html: string) =>
  html.replace(/nonce="[^"]*"|nonce[\\":]+[^"\\]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "");

test("nothing of a stranger's pages moves when the first investor's money does", async () => {
  const paths = routes.flatMap(({ path = "" }) => (doors[path]?.[0] === "position.read" ? [path] : []));
  const look = () =>
    Promise.all(
      strangers.flatMap(({ browser }) =>
        addresses()
          .filter(({ pattern }) => paths.includes(pattern))
          .concat({ pattern: "", path: "/" })
          .map(async ({ path }) => still((await browser.get(path)).html)),
      ),
    );
  const before = await look();
  const [one] = world.investors as [RunningContract["investors"][number]];
  await world.post(one, "call", "2025-03-01", { lines: movements.call(1, 10_000n) });
  await world.post(one, "receive", "2025-03-02", { lines: movements.receive(1, 5_000n) });
  expect(await look()).toEqual(before);
  console.log(`investors: ${before.length} pages of strangers byte-equal after another's money moved`);
});

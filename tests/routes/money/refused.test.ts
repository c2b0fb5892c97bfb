import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { movements } from "../../../app/domain/funding/movements.ts";
import { testDatabase } from "../../database.ts";
import { type Browser, startPortal } from "../../http.ts";
import { type RunningContract, runningContract, staffPerson } from "../../services/positions/two-investors.ts";

const db = testDatabase();
const portal = startPortal(db);
let world: RunningContract;
let base: string;
let who: Record<"finance" | "evaluator" | "stranger" | "investor", Browser>;

beforeAll(async () => {
  const person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Relais", person },
    parts: [
      { name: "Fonds Rivage", cents: 90_000_000n },
      { name: "Caisse Dune", cents: 180_000_000n },
    ],
  });
  base = `/contrats/${world.contractId}`;
  const [measurer, other] = [randomUUID(), randomUUID()];
  await world.sql(`insert into selection_move (selection_id, act, from_state, to_state, moved_by)
      values ('${world.selectionId}', 'sign', 'signing', 'signed', '${person}');
    insert into institution (id, name, country) values ('${measurer}', 'Cabinet Mesure', 'FR'), ('${other}', 'Cabinet Autre', 'FR');
    update programme set evaluator_id = '${measurer}' where id = '${world.programmeId}';`);
  who = {
    finance: await portal.signIn("finance"),
    evaluator: await portal.signIn("evaluator", { institutionId: measurer }),
    stranger: await portal.signIn("evaluator", { institutionId: other }),
    investor: await portal.signIn("investor", { institutionId: world.investors[0]?.institutionId ?? "" }),
  };
}, 240_000);

/** How many rows each table holds, and what each account sums to. */
async function everything(): Promise<Record<string, string>> {
  const tables = await world.sql("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::text as told from "${name}"`);
  const sums = "select 'sum ' || account || '/' || whose, cents::text from account_balance";
  const rows = await world.sql([...counts, sums].join(" union all "));
  return Object.fromEntries(rows.map(({ name, told }) => [name as string, told as string]));
}

const commitment = (more: Record<string, string>) => ({
  ...{ partyId: world.investors[0]?.partyId ?? "", classCode: "B", amount: "100", committedOn: "2024-01-02", ...more },
});
const measure = (more: Record<string, string>) => ({
  ...{ indicatorId: world.indicatorId, scope: "pooled", count: "56", population: "68", measuredOn: "2025-06-30" },
  ...{ method: "Dossiers", ...more },
});
const negative = "Écrivez un montant positif en euros";
const noSuchDay = "Cette date n’existe pas dans le calendrier.";

test("bad input is refused in words, and no table holds one row more", async () => {
  const [own] = world.investors;
  const partIds = await world.call(3, { noticed: "2025-03-03", payBy: "2025-03-20" }, [1_000_000n, 2_000_000n]);
  const owed = { payer: "departement", of: 1, what: "return", cents: 500n } as const;
  if (own) await world.post(own, "owe", "2025-02-01", { lines: movements.owe(owed) });
  const paid = { key: randomUUID(), what: "part", amount: "-5", valueOn: "2025-01-02", reference: "VIR" };
  const order = { due: `${world.investors[0]?.commitmentId} departement`, capital: "-1", gain: "" };
  const call = { tranche: "", amount: "-1", noticedOn: "2025-01-02", payBy: "2025-02-28" };
  const tranche = { number: "4", label: "Quatre", amount: "-1", plannedOn: "2025-02-01" };
  const acts: [keyof typeof who, string, Record<string, string>, string][] = [
    ["finance", "/engagements/nouveau", commitment({ amount: "-100" }), negative],
    ["finance", "/engagements/nouveau", commitment({ committedOn: "2024-02-30" }), noSuchDay],
    ["finance", "/tranches/nouvelle", tranche, negative],
    ["finance", "/tranches/nouvelle", { ...tranche, amount: "1", plannedOn: "2025-02-30" }, noSuchDay],
    ["finance", "/appels/nouveau", call, negative],
    ["finance", "/appels/nouveau", { ...call, amount: "1", payBy: "2025-02-30" }, noSuchDay],
    ["finance", `/appels/3/parts/${partIds[0]}?acte=versement`, paid, negative],
    [
      "finance",
      `/appels/3/parts/${partIds[0]}?acte=versement`,
      { ...paid, amount: "5", valueOn: "2025-02-30" },
      noSuchDay,
    ],
    ["finance", "/ordres/nouveau", { ...order, orderedOn: "2025-01-02", reference: "M" }, negative],
    ["evaluator", "/resultats/nouveau", measure({ count: "69" }), "Le résultat dépasse la population."],
    ["evaluator", "/resultats/nouveau", measure({ count: "-1" }), "Un résultat ne peut être négatif."],
    ["evaluator", "/resultats/nouveau", measure({ measuredOn: "2025-02-30" }), noSuchDay],
    ["finance", "/resultats/nouveau", measure({}), "Votre rôle"],
    ["stranger", "/resultats/nouveau", measure({}), "n’existe pas"],
    ["investor", "/resultats/nouveau", measure({}), "Votre rôle ne permet pas"],
  ];
  const before = await everything();
  const said: string[] = [];
  for (const [by, path, fields, words] of acts) {
    const { status, html } = await who[by].post(`${base}${path}`, fields);
    if (status < 400 || !html.includes(words))
      said.push(`${by} ${path} ${JSON.stringify(fields)}: ${status} ${told(html)}`);
  }
  expect(said).toEqual([]);
  expect(await everything()).toEqual(before);
  console.log(`bad input: ${acts.length} acts refused in words, ${Object.keys(before).length} counts the same after`);
}, 120_000);

/** The words of a page without its marks and scripts. */
const told = (html: string) =>
  html
    .replace(/^[\s\S]*<main/, "")
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .slice(0, 900);

test("a statement comes in once; a file cut in the middle of a line does not come in at all", async () => {
  const rows = "02/01/2025;02/01/2025;VIR;B1;100,00;100,00\n03/01/2025;03/01/2025;FRAIS;B2;-12,50;87,50\n";
  const send = (content: string) => {
    const field = (name: string, value: string) =>
      `--limite\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const file = `--limite\r\nContent-Disposition: form-data; name="file"; filename="releve.csv"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
    const body = `${field("iban", "FR7630006000011234567890189")}${file}--limite--\r\n`;
    return who.finance.send(`${base}/releves/nouveau`, body, "multipart/form-data; boundary=limite");
  };
  const head = "Date;Date de valeur;Libellé;Référence;Montant;Solde\n";
  const empty = await everything();
  const cut = await send(`${head}${rows.slice(0, -20)}`);
  expect(cut.status, told(cut.html)).toBeGreaterThanOrEqual(400);
  expect(told(cut.html)).toContain("Ligne 3 : 3 champs au lieu de 6.");
  expect(await everything()).toEqual(empty);
  expect((await send(`${head}${rows}`)).status).toBe(302);
  const before = await everything();
  expect(before.statement_line).toBe("2");
  const again = await send(`${head}${rows}`);
  expect(again.html).toContain("Ce fichier est déjà importé");
  expect(await everything()).toEqual(before);
}, 60_000);

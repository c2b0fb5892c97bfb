import { Ajv } from "ajv";
import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { json, present } from "../../domain/published-cases.ts";
import { type Browser, startPortal } from "../../http.ts";
import { type RunningContract, runningContract, staffPerson } from "../../services/positions/two-investors.ts";

const db = testDatabase();
const portal = startPortal(db);
let world: RunningContract;
let unsigned: RunningContract;
let finance: Browser;
const page = () => `/contrats/${world.contractId}/indigo`;

beforeAll(async () => {
  const person = await staffPerson(db);
  const parts = [
    { name: "Fonds Rivage Solidaire", cents: 90_012_300n },
    { name: "Caisse Dune", cents: 180_000_000n },
  ];
  world = await runningContract(db, { mark: "Relais familial", person, parts });
  unsigned = await runningContract(db, { mark: "Rebond", person, parts });
  await world.sql(`insert into selection_move (selection_id, act, from_state, to_state, moved_by)
    values ('${world.selectionId}', 'sign', 'signing', 'signed', '${person}')`);
  finance = await portal.signIn("finance");
});

test.skipIf(!present)("the file is valid against the schema of INDIGO, with and without agreements", async () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(json("indigo/schema/project.json"));
  const asked = world.investors.map(({ partyId }) => `publie[]=${partyId}`);
  for (const search of ["", `?${asked[0]}`, `?${asked.join("&")}&secteur=Child+and+family+welfare`]) {
    const answer = await finance.get(`${page()}/fichier${search}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
    const project = JSON.parse(answer.html);
    validate(project);
    expect(validate.errors ?? []).toEqual([]);
    // Once by the sum of what both promised, once by name: only where both agree.
    expect(answer.html.includes("900123")).toBe(search.includes("secteur"));
    expect(project.outcome_metrics[0].outcome_metric_target.value).toContain("56");
    expect(project.outcome_payment_commitments).toHaveLength(1);
  }
});

test("the page says what is withheld and why, in both languages, and hands the choices to the file", async () => {
  const kept = await finance.get(page());
  for (const words of [
    "Engagement et mouvements : Fonds Rivage Solidaire",
    "n’a pas donné son accord",
    "Aucun résultat n’est définitif",
  ])
    expect(kept.html.replace(/[\u00a0\u202f]/g, " ")).toContain(words);
  const one = `publie%5B%5D=${world.investors[1]?.partyId}`;
  const chosen = await finance.get(`${page()}?${one}`, { "accept-language": "en" });
  expect(chosen.html).toContain(`/indigo/fichier?${one}`);
  expect((await finance.get(`/contrats/${world.contractId}`)).html).toContain(page());
});

test("nothing is exported of a contract that is not signed, nor to anybody outside the staff", async () => {
  expect((await finance.get(`/contrats/${unsigned.contractId}/indigo/fichier`)).status).toBe(404);
  expect((await finance.get(`/contrats/${unsigned.contractId}/indigo`)).html).toContain("pas encore signé");
  for (const role of ["legal", "auditor"] as const)
    expect((await (await portal.signIn(role)).get(`${page()}/fichier`)).status).toBe(200);
  const investor = await portal.signIn("investor", { institutionId: world.investors[0]?.institutionId });
  for (const address of [page(), `${page()}/fichier`]) expect((await investor.get(address)).status).toBe(404);
});

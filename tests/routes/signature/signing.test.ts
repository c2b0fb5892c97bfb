import { createHmac, randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { demonstrationPassword } from "../../../app/domain/access/demonstration.ts";
import { testDatabase } from "../../database.ts";
import { makePdf } from "../../fake-provider/make-pdf.ts";
import { type Browser, startPortal } from "../../http.ts";
import { ownContext, partyContext } from "../../services/signature/own-context.ts";
import { record, type SigningWorld, signingWorld } from "../../services/signature/signing-world.ts";

const db = testDatabase();
const secret = Buffer.alloc(32, 5);
const dataFolder = path.join(tmpdir(), `tamis-signing-${randomUUID()}`);
mkdirSync(dataFolder, { recursive: true });
const portal = startPortal(db, {
  dataFolder,
  signature: { url: "http://127.0.0.1:9/", key: "x", webhookSecret: `whsec_${secret.toString("base64")}`, roots: [] },
});
let world: SigningWorld;
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris" }).format(new Date());

beforeAll(async () => {
  const days = { final: "2026-11-20", enforceable: "2026-11-23", began: "2026-11-24" };
  world = await signingWorld(db, days, dataFolder);
  await ownContext(db, world, "investor");
});

async function signedIn(email: string): Promise<Browser> {
  const browser = portal.browser();
  const { status } = await browser.post("/connexion", { email, password: demonstrationPassword });
  expect(status).toBe(302);
  return browser;
}
const legal = () => signedIn("juridique@demo.tamis.example");

/** A form with a file, as a browser without script sends it. */
function multipart(fields: Record<string, string>, file: Buffer | null): { body: string; type: string } {
  const part = (head: string, value: string) =>
    `--limite\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  if (file)
    parts.push(part('name="file"; filename="scan.pdf"\r\nContent-Type: application/pdf', file.toString("latin1")));
  return { body: `${parts.join("")}--limite--\r\n`, type: "multipart/form-data; boundary=limite" };
}

test("legal tells who holds the next step, records it in its turn, and a refusal keeps the words", async () => {
  const browser = await legal();
  const base = `/selections/${world.selectionId}/signatures`;
  expect((await browser.get(base)).html).toContain("Chloé Garnier tient la prochaine approbation depuis le");
  const page = await browser.get(`${base}/${world.ids.investor}`);
  expect(page.html).toContain("L’étape en cours revient à");
  const form = {
    ...{ key: randomUUID(), outcome: "signed", method: "paper", onDay: today, reference: "Carton 12" },
    ...{ sha256: world.sha256, "confirmed[]": "oui" },
  };
  const send = async (who: "investor" | "approver", fields: Record<string, string>, file: Buffer | null) => {
    const { body, type } = multipart(fields, file);
    return browser.send(`${base}/${world.ids[who]}?acte=${who === "approver" ? "approbation" : "papier"}`, body, type);
  };
  const refused = await send("investor", form, makePdf([["Scan"]]));
  expect(refused.status).toBe(412);
  expect(refused.html).toContain('value="Carton 12"');
  const approval = {
    key: form.key,
    reference: "Courriel",
    outcome: "approved",
    onDay: today,
    sha256: world.sha256,
    "confirmed[]": "oui",
  };
  expect((await send("approver", approval, null)).location).toContain("etat=signature");
  expect((await send("approver", approval, null)).location).toContain("etat=signature");
  expect((await send("investor", { ...form, key: randomUUID() }, makePdf([["Scan"]]))).status).toBe(302);
  const list = (await browser.get(base)).html;
  expect(list).toContain("Omar Diallo tient la prochaine signature");
  const kept = await browser.get(`${base}/${world.ids.investor}/fichier`);
  expect([kept.status, kept.headers.get("content-type")]).toEqual([200, "application/pdf"]);
});

test("a signatory sees their own step and contract, and nothing of other parties", async () => {
  await world.reset();
  const browser = await signedIn("investor@exemple.test");
  const own = `/dossiers/${world.candidacyId}/signature`;
  expect((await browser.get("/")).html).toContain(own);
  const { html, status } = await browser.get(own);
  expect(status).toBe(200);
  expect(html).toContain("Ce n’est pas encore votre tour");
  expect(html).toContain(world.sha256);
  for (const other of ["Omar Diallo", "Paul Mercier", "Denise Aubry", "Chloé Garnier"])
    expect(html).not.toContain(other);
  expect((await browser.get(`/dossiers/${randomUUID()}/signature`)).status).toBe(404);
  const forms = { signatoryId: world.ids.investor, key: randomUUID(), outcome: "refused" };
  const { body, type } = multipart({ ...forms, reason: "Le montant a changé." }, null);
  expect((await browser.send(own, body, type)).location).toContain("etat=signature");
  expect((await browser.get(own)).html).toContain("Vous avez refusé ce contrat.");
});

test("the operator's signatory, who has no other account, sees their step and the contract to read, nothing else", async () => {
  await world.reset();
  const { partyId } = await partyContext(db, world, "operator");
  const browser = await signedIn("operator@exemple.test");
  const own = `/parties/${partyId}/signature`;
  const home = (await browser.get("/")).html;
  expect(home).toContain(own);
  expect(home).not.toContain("Aucune candidature");
  const { html } = await browser.get(own);
  expect(html).toContain("Ce n’est pas encore votre tour");
  expect(html).toContain(world.sha256);
  for (const other of ["Inès Roche", "Paul Mercier", "Denise Aubry", "Chloé Garnier"])
    expect(html).not.toContain(other);
  expect((await browser.get(`${own}/contrat`)).status).toBe(200);
  for (const elsewhere of [
    `/dossiers/${world.candidacyId}/signature`,
    `/parties/${randomUUID()}/signature`,
    `/selections/${world.selectionId}`,
    `/selections/${world.selectionId}/signatures`,
    `/selections/${world.selectionId}/contrat/versions/1/fichier`,
  ])
    expect((await browser.get(elsewhere)).status).toBe(404);
  const forms = { signatoryId: world.ids.operator, key: randomUUID(), outcome: "refused" };
  const { body, type } = multipart({ ...forms, reason: "Le calendrier." }, null);
  expect((await browser.send(own, body, type)).location).toContain("etat=signature");
  expect((await browser.get(own)).html).toContain("Vous avez refusé ce contrat.");
  // The party of somebody else is no page of the candidate's signatory.
  const investor = await signedIn("investor@exemple.test");
  expect((await investor.get(own)).status).toBe(404);
});

test("an exception: a wrong password is refused in place, the mark is on every page, a second person approves", async () => {
  await world.reset();
  const run = (day: string) =>
    db.owner.execute(
      sql.raw(`set session_replication_role = replica; update legal_event set on_day = '${day}' where kind = 'transmission';
        set session_replication_role = origin`),
    );
  const base = `/selections/${world.selectionId}`;
  const browser = await legal();
  expect((await browser.get(`${base}/signatures/exception`)).html).toContain("pas possible aujourd");
  await run(today);
  const told = { reason: "Séance du soir." };
  const wrong = await browser.post(`${base}/signatures/exception`, { ...told, proof: "faux" });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain("Ce n’est pas votre mot de passe.");
  const right = { ...told, proof: demonstrationPassword };
  expect((await browser.post(`${base}/signatures/exception`, right)).location).toContain("etat=exception-demandee");
  const finance = await signedIn("finance@demo.tamis.example");
  const list = (await finance.get(`${base}/signatures`)).html;
  const approval = /\/selections\/[^"]+\/approbation/.exec(list)?.[0] ?? "";
  expect((await browser.post(approval, { proof: demonstrationPassword })).status).toBe(412);
  expect((await finance.post(approval, { proof: "faux" })).status).toBe(422);
  expect((await finance.post(approval, { proof: demonstrationPassword })).status).toBe(302);
  for (const page of ["signatures", `signatures/${world.ids.president}`])
    expect((await finance.get(`${base}/${page}`)).html).toContain("signature admise le jour même");
  await run("2026-11-23");
});

test("a provider's message over HTTP: signed it is kept, forged or unsigned it finds nothing", async () => {
  const address = new URL("/prestataires/127.0.0.1/evenements", portal.origin);
  const body = JSON.stringify({ type: "envelope.signed", data: { id: "env_unknown" } });
  const post = (key: Buffer | null, to = address) => {
    const at = String(Math.floor(Date.now() / 1000));
    const signature = key && createHmac("sha256", key).update(`msg_1.${at}.${body}`).digest("base64");
    const headers = { "webhook-id": "msg_1", "webhook-timestamp": at, "webhook-signature": `v1,${signature}` };
    return fetch(to, { method: "POST", body, headers: key ? headers : {} });
  };
  expect((await post(null)).status).toBe(404);
  expect((await post(Buffer.alloc(32, 6))).status).toBe(404);
  expect((await post(secret, new URL("/prestataires/autre/evenements", portal.origin))).status).toBe(404);
  for (let i = 0; i < 3; i++) expect((await post(secret)).status).toBe(204);
  const rows = await db.owner.execute(sql`select message_id, failure from provider_message`);
  expect([...rows]).toEqual([{ message_id: "msg_1", failure: "signing_requestUnknown" }]);
});

test("a step recorded at the services shows in the portal", async () => {
  await world.reset();
  await record(world, "approver");
  const { html } = await (await legal()).get(`/selections/${world.selectionId}/signatures`);
  expect(html).toContain("Tiennent ensemble la prochaine étape");
});

test("what ends the procedure is recorded from its page once the box is ticked", async () => {
  await world.reset();
  const browser = await legal();
  const page = `/selections/${world.selectionId}/faits/nouveau?type=withdrawal`;
  expect((await browser.get(page)).html).toContain("Effet sur l’acte");
  const fields = { about: "deliberation", onDay: today, reference: "CP-2" };
  const send = async (more: Record<string, string>) => {
    const { body, type } = multipart({ ...fields, ...more }, null);
    return browser.send(page, body, type);
  };
  expect((await send({})).status).toBe(422);
  expect((await send({ "confirmed[]": "oui" })).location).toContain("etat=arret");
  expect(await world.state()).toBe("annulled");
});

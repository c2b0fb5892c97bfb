import type { APIRequestContext, Browser, BrowserContext } from "@playwright/test";
import { demonstrationPassword } from "../../app/domain/access/demonstration.ts";
import { acceptRespondent, derogatedFile, replyCall } from "./played-call.ts";

/** Accounts of the demonstration, by the role they hold. */
const accounts = {
  finance: "finance",
  legal: "juridique",
  committee: "comite",
  evaluator: "evaluateur",
  investor: "investisseur",
  respondent: "repondant",
  signatory: "signataire",
  auditor: "audit",
  admin: "admin",
} as const;
export type Holder = keyof typeof accounts | "nobody";

/** A browser in which the holder has signed in by the form. */
export async function signedInAs(browser: Browser, holder: Holder, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, locale: "fr-FR", timezoneId: "Europe/Paris" });
  if (holder === "nobody") return context;
  const form = { email: `${accounts[holder]}@demo.tamis.example`, password: demonstrationPassword };
  const answer = await context.request.post("/connexion", { form, headers: { origin } });
  if (!answer.ok()) throw new Error(`${holder} cannot sign in: ${answer.status()}`);
  return context;
}

const id = "[0-9a-f-]{36}";

/** The first link of a page that fits, as its path. */
async function linkOf(asked: APIRequestContext, page: string, pattern: string): Promise<string> {
  const html = await (await asked.get(page)).text();
  const fits = new RegExp(`^(?:https?://[^/]+)?(${pattern.replaceAll(":id", id)})$`);
  for (const [, link = ""] of html.matchAll(/href="([^"#?]+)/g)) {
    const path = fits.exec(link)?.[1];
    if (path) return path;
  }
  throw new Error(`${page} has no link like ${pattern}`);
}

/** What the demonstration does not hold yet: a second name, a refused import, letters, words kept from a lost session. */
async function prepare(finance: APIRequestContext, origin: string, institution: string): Promise<Map<string, string>> {
  const headers = { origin };
  const made = new Map<string, string>();
  await finance.post(`${institution}/noms?ajouter`, { form: { kind: "acronym", name: "C.E.L.P." }, headers });
  made.set("etablissements/:id/noms/:nameId", await linkOf(finance, institution, `${institution}/noms/:id`));
  const entities = { name: "entities.csv", mimeType: "text/csv", buffer: Buffer.from("LEI,Nom\n1,Deux\n") };
  const sent = await finance.post("/imports/nouveau", { multipart: { entities, options: "dryRun" }, headers });
  made.set("imports/:id", new URL(sent.url()).pathname);
  const candidacyId =
    /<option value="([0-9a-f-]{36})/.exec(await (await finance.get("/invitations")).text())?.[1] ?? "";
  const guest = { name: "Odile Rameau", email: "odile@exemple.test", role: "respondent", locale: "fr" };
  await finance.post("/invitations", { form: { ...guest, candidacyId }, headers });
  made.set("invitation/:token", await linkOf(finance, "/boite-aux-lettres", "/invitation/[^/]+"));
  await finance.post("/mot-de-passe", { form: { email: "juridique@demo.tamis.example" }, headers });
  await new Promise((resolve) => setTimeout(resolve, 500));
  made.set("mot-de-passe/:token", await linkOf(finance, "/boite-aux-lettres", "/mot-de-passe/[^/]+"));
  return made;
}

/** An address for every pattern of app/routes.ts that has a page. */
export async function addressesOf(browser: Browser, origin: string): Promise<Map<string, string>> {
  const finance = (await signedInAs(browser, "finance", origin)).request;
  const admin = (await signedInAs(browser, "admin", origin)).request;
  const institution = await linkOf(
    finance,
    `/etablissements?q=${encodeURIComponent("Banque de l’Estuaire")}`,
    "/etablissements/:id",
  );
  // The demonstration's own, still in preparation: the other stories open selections of theirs.
  const selections = await (await finance.get("/selections")).text();
  const selection = new RegExp(`href="(/selections/${id})"[^>]*>Relais familial 2026<`).exec(selections)?.[1] ?? "";
  const candidacy = await linkOf(finance, selection, `${selection}/candidatures/:id`);
  const found = await prepare(finance, origin, institution);
  found.set("etablissements/:id", institution).set("selections/:id", selection);
  found.set("selections/:id/candidatures/:candidacyId", candidacy);
  found.set("selections/:id/grille/criteres/:code", `${selection}/grille/criteres/INC-1`);
  // The demonstration's own selection has a member who has declared.
  const all = await (await finance.get("/selections")).text();
  const seated = [
    ...new Set([...all.matchAll(/\/selections\/([0-9a-f-]{36})"/g)].map(([, one]) => `/selections/${one}`)),
  ];
  for (const one of seated.reverse()) {
    const html = await (await finance.get(`${one}/comite`)).text();
    if (!html.includes("Solange Peyrat") || !html.includes('/fin"')) continue;
    found.set("selections/:id/comite", `${one}/comite`).set("selections/:id/comite/interets", `${one}/comite/interets`);
    found.set(
      "selections/:id/comite/sieges/:seatId/fin",
      await linkOf(finance, `${one}/comite`, `${one}/comite/sieges/:id/fin`),
    );
  }
  found.set("projets/:id", await linkOf(finance, "/projets", "/projets/:id"));
  for (const [pattern, from, link] of [
    ["etablissements/:id/liens/:linkId", institution, `${institution}/liens/:id`],
    ["etablissements/:id/activites/:activityId", institution, `${institution}/activites/:id`],
    ["etablissements/:id/declarations/:statementId", institution, `${institution}/declarations/:id`],
    ["etablissements/:id/pieces/:evidenceId", institution, `${institution}/pieces/:id`],
  ] as const)
    found.set(pattern, await linkOf(finance, from, link));
  await lateAddresses(browser, origin, found);
  for (const pattern of [
    "administration/personnes/:id/suspension",
    "administration/personnes/:id/second-facteur",
    "roles/:id/retrait",
  ])
    found.set(pattern, await linkOf(admin, "/administration", `/${pattern}`));
  return found;
}

/** Pages that need a selection past its opening: one of its own, so that the demonstration's stays as it is. */
async function lateAddresses(browser: Browser, origin: string, found: Map<string, string>): Promise<void> {
  const finance = (await signedInAs(browser, "finance", origin)).request;
  const legal = (await signedInAs(browser, "legal", origin)).request;
  const guest = (await signedInAs(browser, "nobody", origin)).request;
  // The demonstration's investor answers for this one: they read its finding too.
  const call = await replyCall(finance, origin, "Appel des pages", "Fonds Rivage Solidaire", {
    ...{ "value.EXC-4": "excluded", "reason.EXC-4": "Gel des avoirs." },
  });
  await acceptRespondent(finance, guest, { origin, call });
  await derogatedFile(finance, guest, { origin, call });
  for (const page of ["appreciations", "constat", "verdict", "derogation"])
    found.set(`selections/:id/candidatures/:candidacyId/${page}`, `${call.file}/${page}`);
  found.set("selections/:id/criblage", `${call.selection}/criblage`);
  found.set("selections/:id/etapes/:act", `${call.selection}/etapes/convene`);
  found.set("dossiers/:candidacyId/constats/:number", `${call.own}/constats/1`);
  const approval = await linkOf(legal, `${call.file}/derogation`, `${call.file}/derogations/:id/approbation`);
  const decided = "selections/:id/candidatures/:candidacyId/derogations/:derogationId";
  found
    .set(`${decided}/approbation`, approval)
    .set(`${decided}/revocation`, approval.replace("approbation", "revocation"));
}

/** `:id` filled in where the page was not looked up by itself. */
export function addressOf(found: Map<string, string>, pattern: string): string {
  const own = found.get(pattern);
  if (own) return own;
  const [base] = [...found.keys()].filter((key) => pattern.startsWith(`${key}/`)).sort((a, b) => b.length - a.length);
  const path = base ? `${found.get(base)}${pattern.slice(base.length)}` : `/${pattern}`;
  return path.replace("*", "nulle-part");
}

import { expect, test } from "vitest";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordProgramme } from "../../../app/services/selection/record-programme.ts";
import { recordSelection } from "../../../app/services/selection/record-selection.ts";
import { registerCandidacy } from "../../../app/services/selection/register-candidacy.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { type Browser, startPortal } from "../../http.ts";

const db = testDatabase();
const portal = startPortal(db);
const finance = () => context(db, viewer("finance"));

/** A candidate of whom nothing is known. */
async function candidacy() {
  const about = { purpose: "p", population: "p", territories: "FR-33", audiences: ["families"], budget: "1000" };
  const programmeId = await recordProgramme(finance(), { ...about, name: "Relais" });
  const rule = { products: ["revolving", "pawn"], minimumStrength: "documented", stake: "5" };
  const selectionId = await recordSelection(finance(), { ...rule, programmeId, name: "Relais 2026" });
  const { id } = await recordInstitution(finance(), { name: "Banque Seule", country: "FR", category: "unknown" });
  const candidacyId = await registerCandidacy(finance(), { selectionId, institutionId: id });
  return { institutionId: id, verdict: `/selections/${selectionId}/candidatures/${candidacyId}?perimetre=P2` };
}

/** The first address on a page that begins with `start`, as the browser would follow it. */
async function addressOn(browser: Browser, page: string, start: string): Promise<string> {
  const { html } = await browser.get(page);
  const [, address = ""] = new RegExp(`href="(${start}[^"]*)"`).exec(html) ?? [];
  return address.replace(/&amp;/g, "&");
}

test("each answer of the to-do list leads back to the verdict, also by way of a piece and of a link", async () => {
  const { institutionId, verdict } = await candidacy();
  const browser = await portal.signIn("finance");
  const base = `/etablissements/${institutionId}`;
  const after = `${verdict}&etat=enregistre`;

  const denial = await addressOn(browser, verdict, `${base}/activites/nouvelle`);
  const form = (await browser.get(denial)).html;
  expect(form).toMatch(/value="revolving"[^>]*checked|checked[^>]*value="revolving"/);
  expect(form).not.toMatch(/checked=""[^>]*value="overdraft"/);
  expect(form).toContain('value="FR-33"');
  const offer = { stance: "denial", "products[]": "revolving", "audiences[]": "families", territories: "FR-33" };
  expect((await browser.post(denial, { ...offer, covers: "entity" })).location).toBe(after);

  const statement = await addressOn(browser, verdict, `${base}/declarations/nouvelle`);
  expect((await browser.post(statement, { claim: "parents.none" })).location).toBe(after);

  const piece = await addressOn(browser, denial, `${base}/pieces/nouvelle`);
  expect(new URL(piece, portal.origin).searchParams.get("retour")).toBe(denial);
  expect((await browser.get(piece)).html).toContain("Revenir au formulaire");
  const link = await addressOn(browser, statement, `${base}/liens/nouveau`);
  expect(new URL(link, portal.origin).searchParams.get("retour")).toBe(statement);
  const searched = (await browser.get(`${link}&q=Banque`)).html;
  expect(searched).toContain(`name="retour" value="${statement.replace(/&/g, "&amp;")}"`);
});

test("nobody is led out of the portal, nor to another page of it", async () => {
  const browser = await portal.signIn("finance");
  const fact = {
    stance: "denial",
    "products[]": "pawn",
    "audiences[]": "families",
    territories: "FR",
    covers: "entity",
  };
  for (const away of ["https://ailleurs.example/", "//ailleurs.example", "/administration", "/selections/../compte"]) {
    const { institutionId } = await candidacy();
    const form = `/etablissements/${institutionId}/activites/nouvelle?retour=${encodeURIComponent(away)}`;
    const { location } = await browser.post(form, fact);
    expect(location).toBe(`/etablissements/${institutionId}?etat=enregistre`);
  }
});

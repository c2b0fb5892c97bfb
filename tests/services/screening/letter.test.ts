import { expect, test } from "vitest";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import { onePagePdf } from "../../../app/cli/seed/pdf.ts";
import { defaultRule } from "../../../app/domain/screening/rule.ts";
import { recordEvidence } from "../../../app/services/documents/record-evidence.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordLink } from "../../../app/services/ownership/record-link.ts";
import { recordStatement } from "../../../app/services/ownership/record-statement.ts";
import { readVerdict } from "../../../app/services/screening/read-verdict.ts";
import { recordActivity } from "../../../app/services/screening/record-activity.ts";
import { writeLetter } from "../../../app/services/screening/write-letter.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const finance = () => context(db, viewer("finance"), { now: new Date(Date.now() + 1000).toISOString() });
const rule = { ...defaultRule(["families"], ["FR-33"]), perimeter: "P2" as const };
const about = {
  candidate: { name: "Banque Filiale", lei: null },
  programme: "Relais",
  departement: "Gironde",
  writtenOn: "2026-11-23",
  isVoted: false,
};

async function piece(institutionId: string): Promise<string> {
  const store = openFileStore("/tmp/tamis-letter-test");
  async function* bytes() {
    yield onePagePdf(["Attestation"]);
  }
  const file = await store.receive(bytes(), "attestation.pdf", 100_000);
  const told = { kind: "declaration", strength: "documented", title: "Attestation", datedOn: "2026-11-02", page: "1" };
  return (await recordEvidence(finance(), { ...told, neverExpires: "on", institutionId, file })).id;
}

test("from an empty database: what the letter asks, recorded, clears; a sale then excludes with its document", async () => {
  const place = { country: "FR", category: "credit_institution" };
  const { id: head } = await recordInstitution(finance(), { ...place, name: "Banque Tête" });
  const { id: held } = await recordInstitution(finance(), { ...place, name: "Banque Filiale" });
  const evidenceId = await piece(head);
  const { id: linkId } = await recordLink(finance(), {
    kind: "votes",
    holderId: head,
    heldId: held,
    share: "100",
    evidenceId,
  });
  const ask = () => ({ institutionId: held, rule, on: "2026-11-23", knownAt: finance().now });
  const letter = (await writeLetter(finance(), ask(), about))?.letter;
  expect(letter?.asks.map(({ kind, names }) => [kind, names])).toEqual([
    ["parents", ["Banque Filiale", "Banque Tête"]],
    ["holdings", ["Banque Filiale", "Banque Tête"]],
    ["denial", ["Banque Filiale", "Banque Tête"]],
  ]);
  const state = (institutionId: string, claim: string, linkIds: string[] = []) =>
    recordStatement(finance(), { institutionId, claim, linkIds, evidenceId });
  await state(held, "parents.listed", [linkId]);
  await state(head, "parents.none");
  await state(head, "holdings.complete", [linkId]);
  await state(held, "holdings.complete");
  const offer = { audiences: ["families"], territories: "FR-33", products: rule.products, evidenceId };
  await recordActivity(finance(), { ...offer, institutionId: head, stance: "denial", covers: "controlled" });
  expect((await readVerdict(finance(), ask())).verdict.value).toBe("cleared");
  expect(await writeLetter(finance(), ask(), about)).toBeNull();
  const sale = { ...offer, products: ["revolving"], stance: "affirmation", evidenceId: await piece(held) };
  await recordActivity(finance(), { ...sale, institutionId: held });
  const { verdict, pieces } = await readVerdict(finance(), ask());
  expect(verdict.value).toBe("excluded");
  expect(pieces.find(({ id }) => id === verdict.proof?.evidenceId)).toMatchObject({ hasFile: true, page: "1" });
  expect((await writeLetter(finance(), ask(), about))?.plain).toContain("seules ne le lèvent pas");
});

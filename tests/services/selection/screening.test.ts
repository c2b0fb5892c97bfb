import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { productCodes } from "../../../app/domain/screening/products.ts";
import { recordEvidence } from "../../../app/services/documents/record-evidence.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordLink } from "../../../app/services/ownership/record-link.ts";
import { readVerdict } from "../../../app/services/screening/read-verdict.ts";
import { recordActivity } from "../../../app/services/screening/record-activity.ts";
import { procedureFile } from "../../../app/services/selection/procedure/procedure-file.ts";
import { rescreen } from "../../../app/services/selection/screening/rescreen.ts";
import { screeningsOf } from "../../../db/queries/screenings.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { testDatabase } from "../../database.ts";
import { demonstrationVerdicts } from "../../world.ts";
import { type Played, playedCall } from "./played.ts";

const db = testDatabase();
let call: Played;
const letters = { cleared: "A", undetermined: "I", excluded: "E" } as const;
const again = (today = "2026-11-24") =>
  rescreen({ jobs: db.jobs, actor: "cli:test", now: new Date().toISOString(), today });
const rows = () => call.as("finance").read((tx) => screeningsOf(tx, call.selectionId));
const liveOf = async (name: string) => {
  const { candidacyId } = call.candidate(name);
  const live = (await rows()).find((row) => row.candidacyId === candidacyId)?.live;
  if (!live) throw new Error(`${name} is not screened`);
  return live;
};
const counted = async () => {
  const context = call.as("finance");
  return context.read(async (tx) => {
    const file = await selectionById(tx, call.selectionId);
    if (!file) throw new Error("no selection");
    return procedureFile(tx, file, context);
  });
};

beforeAll(async () => {
  call = await playedCall(db, "P2");
});

describe("the screening of a selection", () => {
  it("keeps the verdict of every candidate at the five perimeters, as the verdict page gives it", async () => {
    const told: Record<string, string> = {};
    for (const name of Object.keys(demonstrationVerdicts))
      told[name] = (await liveOf(name)).byPerimeter.map(({ value }) => letters[value]).join(" ");
    expect(told).toEqual(demonstrationVerdicts);
    expect((await counted()).file).toMatchObject({ candidates: 10, unscreened: 0, unrecorded: 10, state: "screening" });
  });

  it("keeps the hash of the page's own inputs", async () => {
    const name = "Banque de l’Estuaire";
    const live = await liveOf(name);
    const file = await call.as("finance").read((tx) => selectionById(tx, call.selectionId));
    const { institutionId } = call.candidate(name);
    const request = { institutionId, rule: file?.rule as never, on: live.onDay, knownAt: live.knownAt };
    const told = await readVerdict(call.as("finance"), request);
    expect(live.hash).toBe(told.verdict.hash);
    expect(live.verdict).toBe(told.verdict.value);
  });

  it("does nothing again where nothing changed", async () => {
    const before = await rows();
    expect(await again()).toMatchObject([{ screened: 0, left: 0 }]);
    expect(await rows()).toEqual(before);
  });

  it("screens again only whom an acquisition touches, and tells the fact", async () => {
    const finance = call.as("finance");
    const lender = await recordInstitution(finance, {
      name: "Prêt Minute",
      category: "financing_company",
      country: "FR",
    });
    const paper = {
      kind: "accounts",
      strength: "documented",
      title: "Comptes",
      datedOn: "2026-10-01",
      url: "https://exemple.test/a",
    };
    const { id: evidenceId } = await recordEvidence(finance, { ...paper, institutionId: lender.id });
    await recordActivity(finance, {
      ...{ institutionId: lender.id, evidenceId, stance: "affirmation", products: [...productCodes] },
      ...{ audiences: ["general_public"], territories: ["FR"] },
    });
    expect(await again()).toMatchObject([{ screened: 0, left: 0 }]);
    const name = "Crédit d’Appui Aquitaine";
    const { institutionId, candidacyId } = call.candidate(name);
    const before = new Map((await rows()).map((row) => [row.candidacyId, row.live?.id]));
    const { id: linkId } = await recordLink(call.as("finance"), {
      ...{ kind: "capital", holderId: institutionId, heldId: lender.id, share: "80", evidenceId },
    });
    expect((await counted()).due).toEqual([candidacyId]);
    expect(await again()).toMatchObject([{ screened: 1, left: 0 }]);
    const live = await liveOf(name);
    expect(live).toMatchObject({ verdict: "excluded", cause: { kind: "fact", changed: true } });
    expect(live.cause).toMatchObject({
      facts: expect.arrayContaining([expect.objectContaining({ kind: "link", id: linkId, ended: false })]),
    });
    const after = new Map((await rows()).map((row) => [row.candidacyId, row.live?.id]));
    expect([...after].filter(([id, screening]) => before.get(id) !== screening).map(([id]) => id)).toEqual([
      candidacyId,
    ]);
    const superseded = await call
      .as("auditor")
      .read((tx) =>
        tx.execute<{ verdict: string; next: string }>(
          sql`select verdict, superseded_by as next from screening where candidacy_id = ${candidacyId} and superseded_at is not null`,
        ),
      );
    expect([...superseded]).toEqual([{ verdict: "cleared", next: live.id }]);
  });

  it("screens again on the day a piece expires, and not before", async () => {
    const days = (await rows()).flatMap(({ live }) => live?.expiresOn ?? []).sort();
    const first = days[0] as string;
    const due = days.filter((day) => day === first).length;
    expect(await again("2026-11-25")).toMatchObject([{ screened: days.filter((day) => day <= "2026-11-25").length }]);
    expect(await again(first)).toMatchObject([{ screened: due }]);
    for (const { live } of await rows()) expect(live?.expiresOn === null || (live?.expiresOn ?? "") > first).toBe(true);
  });

  it("takes a fact whose transaction ended after the screening was run", async () => {
    const { candidacyId, institutionId } = call.candidate("Fonds Rivage Solidaire");
    await db.owner.transaction(async (tx) => {
      await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
      await tx.execute(sql`insert into group_statement (institution_id, kind, value, recorded_at)
        select ${institutionId}, 'holdings', 'complete', known_at - interval '1 minute' from screening
        where candidacy_id = ${candidacyId} and superseded_at is null`);
    });
    const later = new Date(Date.now() + 11 * 60_000).toISOString();
    const run = () => rescreen({ jobs: db.jobs, actor: "cli:test", now: later, today: "2026-11-24" });
    const touched = async () => (await run())[0]?.screened ?? 0;
    expect(await touched()).toBeGreaterThan(0);
    expect(await touched()).toBe(0);
  });
});

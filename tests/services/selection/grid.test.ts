import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { defaultCriteria } from "../../../app/domain/selection/catalogue/index.ts";
import { underRule } from "../../../app/domain/selection/change-grid.ts";
import type { Criterion } from "../../../app/domain/selection/grid.ts";
import { gridDifference } from "../../../app/domain/selection/grid-difference.ts";
import { gridHash } from "../../../app/domain/selection/grid-hash.ts";
import { choosePerimeter } from "../../../app/services/selection/choose-perimeter.ts";
import { draftGrid } from "../../../app/services/selection/draft-grid.ts";
import { openCall } from "../../../app/services/selection/open-call.ts";
import { recordCriterion } from "../../../app/services/selection/record-criterion.ts";
import { recordProgramme } from "../../../app/services/selection/record-programme.ts";
import { recordSelection } from "../../../app/services/selection/record-selection.ts";
import { registerCandidacy } from "../../../app/services/selection/register-candidacy.ts";
import { removeCriterion } from "../../../app/services/selection/remove-criterion.ts";
import { weighCriteria } from "../../../app/services/selection/weigh-criteria.ts";
import { gridVersion, gridVersions } from "../../../db/queries/grid.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const claire = context(db, viewer("finance"));
const samir = context(db, viewer("finance"));
const parameters = { aggregation: "median", spreadThreshold: "2", replyWorkingDays: "10" };
let selectionId = "";

const latest = async (by = claire) => (await by.read((tx) => gridVersion(tx, selectionId))) as NonNullable<GridRow>;
type GridRow = Awaited<ReturnType<typeof gridVersion>>;
const seen = async () => ({ selectionId, revision: (await latest()).revision });
/** The hash the page of the opening shows. */
async function shown(): Promise<string> {
  const { content } = await latest();
  const file = await claire.read((tx) => selectionById(tx, selectionId));
  return gridHash(underRule(content, (file as NonNullable<typeof file>).rule));
}
const open = async () => openCall(claire, { ...(await seen()), hash: await shown() });

/** A criterion as its form sends it. */
function asTyped({ question, guidance, scale, evidence, source, weight, ...rest }: Criterion) {
  const steps = scale.flatMap(({ fr, en }, n) => [
    [`step${n}Fr`, fr],
    [`step${n}En`, en],
  ]);
  return {
    ...rest,
    questionFr: question.fr,
    questionEn: question.en,
    guidanceFr: guidance.fr,
    guidanceEn: guidance.en,
    weight: String(weight),
    ...Object.fromEntries(steps),
    kinds: evidence.kinds,
    minimum: evidence.minimum,
    sourceFr: source.text.fr,
    sourceEn: source.text.en,
    mark: source.mark,
  };
}
const one = (code: string) => defaultCriteria.find((criterion) => criterion.code === code) as Criterion;
const weights = (more: Record<string, string> = {}): Record<string, string> => ({
  ...parameters,
  ...Object.fromEntries(defaultCriteria.map(({ code, weight }) => [`weight.${code}`, String(weight)])),
  ...more,
});

beforeEach(async () => {
  const programmeId = await recordProgramme(claire, {
    ...{ name: "Relais", purpose: "essai", population: "essai", territories: "FR-33" },
    ...{ audiences: ["families"], budget: "1000" },
  });
  selectionId = await recordSelection(claire, {
    ...{ programmeId, name: "Appel", products: ["revolving"], minimumStrength: "documented", stake: "5" },
  });
  await draftGrid(claire, { selectionId, after: 0 });
});

describe("a draft", () => {
  it("starts as the default catalogue, each criterion of which its own form accepts", async () => {
    expect((await latest()).content.criteria).toEqual(defaultCriteria);
    for (const criterion of defaultCriteria)
      await recordCriterion(claire, { ...(await seen()), replaces: criterion.code, ...asTyped(criterion) });
    expect((await latest()).content.criteria).toEqual(defaultCriteria);
  });

  it("takes a criterion, another text and another code, and lets one go", async () => {
    await recordCriterion(claire, { ...(await seen()), ...asTyped({ ...one("INC-5"), code: "INC-6" }) });
    const codes = async () => (await latest()).content.criteria.map(({ code }) => code);
    expect((await codes()).indexOf("INC-6")).toBe((await codes()).indexOf("INC-5") + 1);
    const moved = { ...asTyped(one("INC-5")), code: "inc-7", questionFr: "Autre question ?" };
    await recordCriterion(claire, { ...(await seen()), replaces: "INC-6", ...moved });
    expect((await latest()).content.criteria.find(({ code }) => code === "INC-7")?.question.fr).toBe(
      "Autre question ?",
    );
    await removeCriterion(claire, { ...(await seen()), code: "INC-7" });
    expect(await codes()).toEqual(defaultCriteria.map(({ code }) => code));
  });

  it("refuses with the reason beside the field", async () => {
    const refused = async (more: object, fields: Record<string, string>) => {
      const told = Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, { key }]));
      const sent = { ...(await seen()), ...asTyped({ ...one("INC-1"), code: "INC-9" }), ...more };
      await expect(recordCriterion(claire, sent)).rejects.toMatchObject({ fields: told });
    };
    await refused({ code: "inclusion" }, { code: "criterionCode" });
    await refused({ weight: "beaucoup" }, { weight: "weightFormat" });
    await refused({ weight: "101" }, { weight: "weightFormat" });
    await refused({ weight: "0" }, { weight: "weightMissing" });
    await refused({ kind: "eligibility" }, { weight: "weightWithoutScore" });
    await refused({ step3En: " " }, { step3En: "stepMissing" });
    await refused({ kinds: [] }, { kinds: "too_small" });
    await expect(recordCriterion(claire, { ...(await seen()), ...asTyped(one("INC-1")) })).rejects.toMatchObject({
      kind: "Conflict",
      fields: { code: { key: "criterionCodeTaken", values: { code: "INC-1" } } },
    });
    const nowhere = { ...(await seen()), replaces: "ZZ-1", ...asTyped(one("INC-1")) };
    await expect(recordCriterion(claire, nowhere)).rejects.toMatchObject({ kind: "NotFound" });
    await expect(removeCriterion(claire, { ...(await seen()), code: "ZZ-1" })).rejects.toMatchObject({
      kind: "NotFound",
    });
  });

  it("takes every weight at once, also ones that do not add up, never an empty one", async () => {
    await weighCriteria(claire, { ...(await seen()), ...weights({ "weight.INC-1": "9" }), spreadThreshold: "1" });
    const { content } = await latest();
    expect(content.criteria.find(({ code }) => code === "INC-1")?.weight).toBe(9);
    expect(content.spreadThreshold).toBe(1);
    expect(content.criteria.filter(({ kind }) => kind !== "scored").every(({ weight }) => weight === 0)).toBe(true);
    const { "weight.INC-1": _, ...missing } = weights();
    const fields = { "weight.INC-1": { key: "weightFormat" } };
    await expect(weighCriteria(claire, { ...(await seen()), ...missing })).rejects.toMatchObject({ fields });
    for (const typed of ["-1", "5,5", "1e1", "101"]) {
      const sent = { ...(await seen()), ...weights({ "weight.INC-1": typed }) };
      await expect(weighCriteria(claire, sent)).rejects.toMatchObject({ fields });
    }
    const late = { ...(await seen()), ...weights(), replyWorkingDays: "61" };
    await expect(weighCriteria(claire, late)).rejects.toMatchObject({
      fields: { replyWorkingDays: { key: "countFormat" } },
    });
  });

  it("is never overwritten by the second of two people, whichever form they hold", async () => {
    const both = await seen();
    await weighCriteria(claire, { ...both, ...weights({ "weight.INC-1": "9" }) });
    const late = { kind: "Conflict", sentence: { key: "gridChanged" } };
    await expect(weighCriteria(samir, { ...both, ...weights() })).rejects.toMatchObject(late);
    await expect(removeCriterion(samir, { ...both, code: "INC-1" })).rejects.toMatchObject(late);
    await expect(openCall(samir, { ...both, hash: "0".repeat(64) })).rejects.toMatchObject({ kind: "Precondition" });
    expect((await latest()).content.criteria.find(({ code }) => code === "INC-1")?.weight).toBe(9);
    const [first, second] = await Promise.allSettled([
      draftGrid(claire, { selectionId, after: 1 }),
      draftGrid(samir, { selectionId, after: 1 }),
    ]);
    expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
    // A form of version 1 is not one of version 2.
    await expect(weighCriteria(samir, { ...both, ...weights() })).rejects.toMatchObject(late);
  });
});

describe("opening the call", () => {
  it("waits for the perimeter and for a whole grid, and freezes what was shown", async () => {
    await expect(open()).rejects.toMatchObject({ sentence: { key: "perimeterNotChosen" } });
    await choosePerimeter(claire, { selectionId, perimeter: "P3" });
    await weighCriteria(claire, { ...(await seen()), ...weights({ "weight.INC-1": "4" }) });
    await expect(open()).rejects.toMatchObject({ sentence: { key: "gridNotWhole" } });
    await weighCriteria(claire, { ...(await seen()), ...weights() });
    const before = { ...(await seen()), hash: await shown() };
    await choosePerimeter(samir, { selectionId, perimeter: "P2" });
    await expect(openCall(claire, before)).rejects.toMatchObject({ sentence: { key: "gridChanged" } });
    const { hash } = await open();
    const frozen = await latest();
    expect(frozen).toMatchObject({ state: "frozen", hash, frozenAt: expect.any(String) });
    expect(gridHash(frozen.content)).toBe(hash);
    expect(frozen.content.rule.perimeter).toBe("P2");
    expect((await claire.read((tx) => selectionById(tx, selectionId)))?.state).toBe("open");
  });

  it("ends every change, of the grid, the rule and the perimeter, also past the services", async () => {
    await choosePerimeter(claire, { selectionId, perimeter: "P2" });
    const held = await seen();
    await open();
    const frozen = { kind: "Precondition", sentence: { key: "gridFrozen" } };
    await expect(weighCriteria(claire, { ...held, ...weights() })).rejects.toMatchObject(frozen);
    await expect(removeCriterion(claire, { ...held, code: "INC-1" })).rejects.toMatchObject(frozen);
    const closed = { sentence: { key: "selectionNotInPreparation" } };
    await expect(draftGrid(claire, { selectionId, after: 1 })).rejects.toMatchObject(closed);
    await expect(openCall(claire, { ...held, hash: "0".repeat(64) })).rejects.toMatchObject({
      sentence: { key: "actNotNow" },
    });
    await expect(choosePerimeter(claire, { selectionId, perimeter: "P3" })).rejects.toMatchObject(closed);
    for (const change of ["rule = '{}'", "perimeter = 'P4'", "state = 'preparation'"])
      await expect(
        claire.write("test", (tx) => tx.execute(sql.raw(`update selection set ${change} where id = '${selectionId}'`))),
      ).rejects.toMatchObject({ cause: { code: "23001" } });
  });

  it("takes candidates while it is open, none once the screening has begun", async () => {
    await choosePerimeter(claire, { selectionId, perimeter: "P2" });
    await open();
    await registerCandidacy(claire, { selectionId, institutionId: await institution() });
    await claire.write("test", (tx) =>
      tx.execute(sql`update selection set state = 'screening' where id = ${selectionId}`),
    );
    await expect(registerCandidacy(claire, { selectionId, institutionId: await institution() })).rejects.toMatchObject({
      sentence: { key: "callClosedToCandidates" },
    });
  });
});

describe("who reads and changes", () => {
  it("a respondent reads the frozen grid of their own selection, never a draft, never another's", async () => {
    const candidacyId = await registerCandidacy(claire, { selectionId, institutionId: await institution() });
    const respondent = context(db, viewer("respondent", { candidacyId }));
    const stranger = context(db, viewer("respondent", { candidacyId: randomUUID() }));
    const read = (by: typeof claire) => by.read((tx) => gridVersions(tx, selectionId));
    expect(await read(respondent)).toEqual([]);
    await draftGrid(claire, { selectionId, after: 1 });
    expect(await read(respondent)).toEqual([]);
    await choosePerimeter(claire, { selectionId, perimeter: "P2" });
    const { hash } = await open();
    expect(await read(respondent)).toMatchObject([{ number: 2, state: "frozen", hash }]);
    expect(await read(stranger)).toEqual([]);
    expect((await read(context(db, viewer("auditor")))).map(({ state }) => state)).toEqual(["frozen", "superseded"]);
  });

  it("only finance changes it", async () => {
    for (const role of ["legal", "committee", "auditor", "respondent", "admin"] as const) {
      const by = context(db, viewer(role));
      const sent = { ...(await seen()), hash: await shown() };
      for (const act of [draftGrid, weighCriteria, recordCriterion, removeCriterion, openCall])
        await expect(act(by, sent)).rejects.toMatchObject({ kind: "Forbidden" });
    }
  });

  it("each version is kept as it stood, and the difference says what moved", async () => {
    await draftGrid(claire, { selectionId, after: 1 });
    await weighCriteria(claire, { ...(await seen()), ...weights({ "weight.INC-1": "9" }) });
    const [v1, v2] = await Promise.all([1, 2].map((n) => claire.read((tx) => gridVersion(tx, selectionId, n))));
    expect(v1).toMatchObject({ state: "superseded", hash: null });
    expect(gridDifference((v1 as NonNullable<GridRow>).content, (v2 as NonNullable<GridRow>).content)).toEqual([
      { change: "criterion", code: "INC-1", field: "weight", from: 5, to: 9 },
    ]);
    await expect(
      claire.write("test", (tx) =>
        tx.execute(sql`update grid set content = '{}' where selection_id = ${selectionId} and number = 1`),
      ),
    ).rejects.toMatchObject({ cause: { code: "23001" } });
  });
});

async function institution(): Promise<string> {
  const [row] = await claire.write("test", (tx) =>
    tx.execute<{ id: string }>(sql`insert into institution (name, country) values ('Banque', 'FR') returning id`),
  );
  return row?.id as string;
}

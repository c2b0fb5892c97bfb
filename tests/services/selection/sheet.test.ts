import { beforeAll, expect, it } from "vitest";
import type { Context } from "../../../app/services/context.ts";
import { saveSheet, saveSheetForm } from "../../../app/services/selection/scoring/save-sheet.ts";
import { submitSheet } from "../../../app/services/selection/scoring/submit-sheet.ts";
import { score } from "../../../db/schema/index.ts";
import { testDatabase } from "../../database.ts";
import { type Convened, convenedCall } from "./convened.ts";

const db = testDatabase();
let call: Convened;
const refused = (key: string) => ({ sentence: { key } });
const at = (context: Context): Context => ({ ...context, now: new Date().toISOString() });
const first = () => at(call.members[0] as Context);
const second = () => at(call.members[1] as Context);

beforeAll(async () => {
  call = await convenedCall(db);
});

it("keeps a line with its score or its reason alone, says so, and submits no such sheet", async () => {
  const [, candidacyId] = call.kept as [string, string];
  const [code, other] = call.codes as [string, string];
  const typed = { candidacyId, [`score.${code}`]: "3", [`reason.${other}`]: "Deux agences fermées." };
  await expect(saveSheetForm(second(), typed)).rejects.toMatchObject({
    sentence: { key: "scoresUnfinished" },
    fields: { [`reason.${code}`]: { key: "scoreReasonNeeded" }, [`score.${other}`]: { key: "scoreNeeded" } },
  });
  const live = await second().read((tx) => tx.select().from(score));
  expect(live.map(({ value, reason }) => [value, reason])).toEqual([
    [3, ""],
    [null, "Deux agences fermées."],
  ]);
  for (const context of [first(), call.as("finance"), call.as("auditor")])
    expect((await context.read((tx) => tx.select().from(score))).filter(({ reason }) => reason === "")).toEqual([]);
  await expect(submitSheet(second(), { candidacyId })).rejects.toMatchObject(refused("sheetIncomplete_many"));
  // Emptied again: nothing of the line stands in the way of a whole one.
  const bases = Object.fromEntries(live.map((row) => [`base.${row.criterionCode}`, row.id]));
  await saveSheet(second(), { candidacyId, ...bases, [`score.${code}`]: "3", [`reason.${other}`]: "" });
  const again = await second().read((tx) => tx.select().from(score));
  expect(again.filter(({ supersededAt }) => !supersededAt).map(({ value, reason }) => [value, reason])).toContainEqual([
    null,
    "",
  ]);
});

it("tells two windows of each other: both wordings stand, one is chosen, the rest is saved", async () => {
  const candidacyId = call.kept[2] as string;
  const [code, other] = call.codes as [string, string];
  const line = (value: string, reason: string) => ({ [`score.${code}`]: value, [`reason.${code}`]: reason });
  const { versions } = await saveSheet(second(), { candidacyId, ...line("1", "Une page.") });
  const old = { candidacyId, [`base.${code}`]: versions[code] };
  const newer = await saveSheet(second(), { ...old, ...line("2", "Deux pages.") });
  const beside = { [`score.${other}`]: "4", [`reason.${other}`]: "Rien à redire." };
  const late = await saveSheet(second(), { ...old, ...line("0", "Aucune page."), ...beside });
  expect(late.clashes).toEqual({
    [code]: { choice: "2", words: "Deux pages.", version: newer.versions[code], own: true },
  });
  expect(Object.keys(late.versions)).toEqual([other]);
  await expect(saveSheetForm(second(), { ...old, ...line("0", "Aucune page.") })).rejects.toMatchObject({
    sentence: { key: "scoresChanged" },
    fields: { [`reason.${code}`]: { key: "scoreChangedMeanwhile" } },
  });
  // A window that touched nothing of the line clashes with nothing.
  expect((await saveSheet(second(), { ...old, ...line("1", "Une page.") })).clashes).toEqual({});
  await saveSheet(second(), { ...old, ...line("0", "Aucune page."), [`settle.${code}`]: "theirs" });
  const live = () =>
    second().read(async (tx) =>
      (await tx.select().from(score)).filter(
        (one) => one.criterionCode === code && !one.supersededAt && /page/.test(one.reason),
      ),
    );
  expect(await live()).toMatchObject([{ value: 2, reason: "Deux pages." }]);
  const mine = { [`settle.${code}`]: `mine:${newer.versions[code]}` };
  await saveSheet(second(), { ...old, ...line("0", "Aucune page."), ...mine });
  expect(await live()).toMatchObject([{ value: 0, reason: "Aucune page." }]);
});

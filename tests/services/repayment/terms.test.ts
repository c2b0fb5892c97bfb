import { beforeAll, expect, test } from "vitest";
import { formOfTerms } from "../../../app/domain/repayment/form-of-terms.ts";
import { termsFromForm } from "../../../app/domain/repayment/typed-terms.ts";
import { freezeTerms } from "../../../app/services/repayment/freeze-terms.ts";
import { readTermsVersions } from "../../../app/services/repayment/read-terms-file.ts";
import { saveTerms } from "../../../app/services/repayment/save-terms.ts";
import { testDatabase } from "../../database.ts";
import { moneyDay, type RunningContract, runningContract } from "../funding/running-contract.ts";
import { relaisForm, relaisIndicator } from "./relais.ts";

const db = testDatabase();
let world: RunningContract;
const as = (role: "finance" | "legal" | "investor" | "auditor") => world.as(role, { today: moneyDay });
const form = (more: Record<string, unknown> = {}) => ({ contractId: world.contractId, ...relaisForm, ...more });
const read = (role: "finance" | "investor" = "finance") =>
  as(role).read((tx) => readTermsVersions(tx, world.contractId));

beforeAll(async () => {
  world = await runningContract(db, [10_000_000n]);
});

test.each([
  ["a day that does not exist", { "outcomes.0.payOn": "2026-02-30" }, "outcomes.0.payOn", "termsDay"],
  ["a negative amount", { "classes.0.committedCents": "-5" }, "classes.0.committedCents", "termsCents"],
  ["a class that is none", { "outcomes.1.classes": "B" }, "outcomes.1.classes", "termsClassUnknown"],
  ["more than all capital", { "outcomes.0.amount": "101 %" }, "outcomes.0.amount", "termsShare"],
  ["an end before the start", { endsOn: "2022-01-01" }, "endsOn", "termsEndsEarly"],
  ["words for a threshold", { "outcomes.0.atLeast": "beaucoup" }, "outcomes.0.atLeast", "termsExact"],
  [
    "a cap under what is protected",
    { "classes.0.protectedShares": "100 %", "bounds.globalCents": "10" },
    "bounds.globalCents",
    "termsCapBelowProtected",
  ],
  ["no payer", { "payers.0.code": "" }, "payers", "termsLength"],
])("terms with %s are refused beside their field, with nothing kept", async (_what, more, name, key) => {
  await expect(saveTerms(as("finance"), form(more))).rejects.toMatchObject({ fields: { [name]: { key } } });
  expect(await read()).toEqual([]);
});

test("a draft is rewritten by finance or legal, read by no investor, and filled back into its form", async () => {
  await expect(saveTerms(as("auditor"), form())).rejects.toMatchObject({ kind: "Forbidden" });
  expect(await saveTerms(as("finance"), form({ "outcomes.1.amount": "4 %" }))).toBe(1);
  expect(await saveTerms(as("legal"), form())).toBe(1);
  const [draft, ...others] = await read();
  expect(others).toEqual([]);
  expect(draft).toMatchObject({ version: 1, frozenAt: null, effectiveFrom: "2022-11-02" });
  expect(await read("investor")).toEqual([]);
  const filled = formOfTerms(draft?.terms as never);
  expect(filled && termsFromForm(filled, 1)).toEqual(draft?.content);
});

test("legal freezes what the page showed, once everything paid for is measured; then it changes no more", async () => {
  const { contractId } = world;
  const [draft] = await read();
  const hash = draft?.hash ?? "";
  await expect(freezeTerms(as("finance"), { contractId, hash })).rejects.toMatchObject({ kind: "Forbidden" });
  await expect(freezeTerms(as("legal"), { contractId, hash })).rejects.toMatchObject({
    sentence: { key: "termsUnmeasured", values: { codes: "placements" } },
  });
  await relaisIndicator(world);
  await expect(freezeTerms(as("legal"), { contractId, hash: "0".repeat(64) })).rejects.toMatchObject({
    sentence: { key: "termsChanged" },
  });
  expect(await freezeTerms(as("legal"), { contractId, hash })).toBe(1);
  expect(await read("investor")).toMatchObject([{ version: 1, hash }]);
  await expect(world.sql(`update contract_terms set hash = 'x' where contract_id = '${contractId}'`)).rejects.toThrow();
});

test("an amendment is a later version with a later effect; JSON says what the form cannot, each fault with its place", async () => {
  const { contractId } = world;
  await expect(saveTerms(as("finance"), form({ effectiveFrom: "2022-11-02" }))).rejects.toMatchObject({
    fields: { effectiveFrom: { key: "termsEffectTooEarly" } },
  });
  const content = { ...termsFromForm(relaisForm, 2), effectiveFrom: "2025-01-01" } as Record<string, unknown>;
  await expect(saveTerms(as("legal"), { contractId, json: "{" })).rejects.toMatchObject({
    fields: { json: { key: "termsNoJson" } },
  });
  const wrong = { ...content, classes: [{ code: "A" }], surprise: 1 };
  await expect(saveTerms(as("legal"), { contractId, json: JSON.stringify(wrong) })).rejects.toMatchObject({
    fields: {
      "json classes[0].rank": { key: "termsWhole", values: { place: "classes[0].rank" } },
      "json surprise": { key: "termsUnknown" },
    },
  });
  expect(await saveTerms(as("legal"), { contractId, json: JSON.stringify(content) })).toBe(2);
  expect((await read()).map(({ version, effectiveFrom }) => [version, effectiveFrom])).toEqual([
    [2, "2025-01-01"],
    [1, "2022-11-02"],
  ]);
});

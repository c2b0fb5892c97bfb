import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Context } from "../../../app/services/context.ts";
import { approveDerogation, revokeDerogation } from "../../../app/services/selection/derogation/decide.ts";
import { requestDerogation } from "../../../app/services/selection/derogation/request.ts";
import { amendScore } from "../../../app/services/selection/scoring/amend-score.ts";
import { readRanking } from "../../../app/services/selection/scoring/read-ranking.ts";
import { saveSheet } from "../../../app/services/selection/scoring/save-sheet.ts";
import { score } from "../../../db/schema/index.ts";
import { testDatabase } from "../../database.ts";
import { type Convened, committeeDay, convenedCall, sheetOf, submitWhole } from "./convened.ts";

const db = testDatabase();
let call: Convened;
const at = (context: Context): Context => ({ ...context, now: new Date().toISOString() });
const standing = async (candidacyId: string) => {
  const found = await call.as("finance").read((tx) => readRanking(tx, call.selectionId, committeeDay));
  return found?.ranked.find(({ id }) => id === candidacyId);
};

beforeAll(async () => {
  call = await convenedCall(db);
});

test("no score lifts an exclusion: through the services, whatever is given, amended or once allowed", async () => {
  const { candidacyId } = call.candidate("Compagnie bancaire de Valmer");
  const apart = { standing: "excluded", rank: null, total: null };
  const [code] = call.codes as [string];
  const steps = fc.constantFrom(0, 1, 2, 3, 4);
  await fc.assert(
    fc.asyncProperty(fc.nat(2), steps, async (member, value) => {
      const sheet = { candidacyId, ...sheetOf(call.codes, value) };
      await expect(saveSheet(at(call.members[member] as Context), sheet)).rejects.toMatchObject({
        sentence: { key: "notToScore" },
      });
      expect(await standing(candidacyId)).toMatchObject(apart);
    }),
    { numRuns: 20 },
  );
  // A live derogation lets it be scored, and ranked beside the others; once it ends, its scores count for nothing.
  const asked = { candidacyId, reason: "Seul financeur.", deliberation: "2026-118", expiresOn: "2027-06-30" };
  await requestDerogation(at(call.as("finance")), asked);
  const [row] = await call.as("legal").read((tx) => tx.execute<{ id: string }>("select id from derogation"));
  const one = { candidacyId, derogationId: row?.id };
  await approveDerogation(at(call.as("legal")), one);
  for (const member of call.members) await submitWhole(member, candidacyId, sheetOf(call.codes, 4));
  expect(await standing(candidacyId)).toMatchObject({ standing: "ranked", total: { n: 100n, d: 1n } });
  await fc.assert(
    fc.asyncProperty(fc.nat(2), steps, async (member, value) => {
      const who = at(call.members[member] as Context);
      const rows = await who.read((tx) => tx.select().from(score));
      const live = rows.filter((entry) => entry.criterionCode === code && !entry.supersededAt);
      const before = live[0];
      const told = {
        candidacyId,
        code,
        score: String(value),
        reason: `Relu, ${crypto.randomUUID()}`,
        amendment: "Relu.",
      };
      for (const { id } of before ? live : []) await amendScore(who, { ...told, seen: id }).catch(() => {});
      expect((await standing(candidacyId))?.standing).not.toBe("excluded");
    }),
    { numRuns: 10 },
  );
  await revokeDerogation(at(call.as("legal")), one);
  expect(await standing(candidacyId)).toMatchObject(apart);
});

import { expect, test } from "vitest";
import { admitPerson } from "../../../app/cli/seed/people.ts";
import type { Resources } from "../../../app/http/resources.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { askSettlement } from "../../../app/services/screening/ask-settlement.ts";
import { recordActivity } from "../../../app/services/screening/record-activity.ts";
import { settleContradiction } from "../../../app/services/screening/settle-contradiction.ts";
import { contradictions } from "../../../db/queries/settlements.ts";
import { settlementRequest } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const officer = () => context(db, viewer("finance"));
const admitted = (name: string) =>
  admitPerson(
    { jobs: db.jobs } as Resources,
    { name, email: `${name.slice(0, 4).toLowerCase()}@exemple.test`, role: "finance" },
    { institutionId: null, candidacyId: null, expiresAt: null },
  );

test("a contradiction is settled by the one person asked by name, and waits until it is", async () => {
  const institutionId = (await recordInstitution(officer(), { name: "Prêteuse", category: "unknown", country: "FR" }))
    .id;
  const stated = {
    institutionId,
    stance: "affirmation",
    products: ["revolving"],
    audiences: ["families"],
    territories: "FR",
  };
  const yes = await recordActivity(officer(), stated);
  const no = await recordActivity(officer(), { ...stated, stance: "denial" });
  const open = () => officer().read((tx) => contradictions(tx, institutionId));
  expect(await open()).toMatchObject([
    { affirmationId: yes.id, denialId: no.id, products: ["revolving"], personId: null },
  ]);
  const me = await admitted("Fanny Roche");
  const other = await admitted("Iris Vallon");
  const chief = context(db, viewer("finance", { personId: me }));
  const pair = `${yes.id} ${no.id}`;
  const asks = (personId: string) => askSettlement(chief, { institutionId, pair, personId });
  await expect(asks(institutionId)).rejects.toMatchObject({ fields: { personId: { key: "notASettler" } } });
  await asks(other);
  expect(await open()).toMatchObject([{ personId: other, person: "Iris Vallon", askedAt: expect.any(String) }]);
  const choice = { affirmationId: yes.id, denialId: no.id, favours: "denial", reason: "barème retiré" };
  await expect(settleContradiction(officer(), choice)).rejects.toMatchObject({
    sentence: { key: "settlementAskedOf", values: { name: "Iris Vallon" } },
  });
  const iris = context(db, viewer("finance", { personId: other, name: "Iris Vallon" }));
  await settleContradiction(iris, choice);
  expect(await open()).toEqual([]);
  await expect(asks(me)).rejects.toMatchObject({ fields: { pair: { key: "contradictionGone" } } });
  const told = await officer().read((tx) => tx.select().from(settlementRequest));
  expect(told).toMatchObject([{ personId: other, askedBy: me, endedAt: expect.any(String) }]);
});

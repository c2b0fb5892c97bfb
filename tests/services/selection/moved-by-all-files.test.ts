import { expect, it } from "vitest";
import { recuse } from "../../../app/services/selection/committee/recuse.ts";
import { advance } from "../../../app/services/selection/procedure/advance.ts";
import { testDatabase } from "../../database.ts";
import { playedCall } from "./played.ts";

const db = testDatabase();

it("whoever left a file cannot move its selection on, nor back, nor give it up", async () => {
  const call = await playedCall(db, "P2");
  const finance = call.as("finance");
  const { candidacyId } = call.candidate("Fonds Rivage Solidaire");
  await recuse({ ...finance, now: new Date().toISOString() }, { candidacyId, reason: "Un proche y travaille." });
  for (const act of ["hear", "abandon"])
    await expect(advance(finance, { selectionId: call.selectionId, act, reason: "x" })).rejects.toMatchObject({
      ...{ kind: "Precondition", sentence: { key: "need_everyFile" } },
    });
});

import { beforeAll, describe, expect, it } from "vitest";
import { course } from "../../../app/domain/selection/states.ts";
import { warnings } from "../../../app/domain/signature/enforceable.ts";
import { correctEvent } from "../../../app/services/signature/events/correct-event.ts";
import { legalEventsOf } from "../../../db/queries/deliberation.ts";
import { testDatabase } from "../../database.ts";
import {
  drawnContract,
  monday,
  type Proposed,
  proposedCall,
  record,
  tell,
  tuesday,
  voteDay,
  wednesday,
} from "./proposed.ts";

const db = testDatabase();
let call: Proposed;
beforeAll(async () => {
  call = await proposedCall(db);
  await record(call);
});

const events = () => call.legal().read((tx) => legalEventsOf(tx, call.selectionId));
const correct = (eventId: string, more: Record<string, unknown>) =>
  correctEvent(call.legal(), { selectionId: call.selectionId, eventId, reference: "x", reason: "Erreur.", ...more });
const set = (state: string) => call.raw(`update selection set state = '${state}' where id = '${call.selectionId}'`);

it("no fact before the vote, in the future, or about a contract nobody signed", async () => {
  const refused = (key: string, field = "onDay") => ({ fields: { [field]: { key } } });
  await expect(tell(call, "transmission", "2026-12-17")).rejects.toMatchObject(refused("factBeforeVoteDay"));
  await expect(tell(call, "transmission", "2026-12-24")).rejects.toMatchObject(refused("dayInFuture"));
  await expect(tell(call, "transmission", monday, { about: "contract" })).rejects.toMatchObject(
    refused("contractNotSigned", "about"),
  );
  await expect(tell(call, "suspension_lifted", monday)).rejects.toMatchObject(refused("nothingSuspended"));
});

it("the publication alone moves nothing, with the transmission it does; a correction of a day is kept beside what it replaces", async () => {
  const { id } = await tell(call, "publication", monday);
  expect(await call.state()).toBe("deliberated");
  await tell(call, "transmission", voteDay);
  expect(await call.state()).toBe("enforceable");
  const corrected = await correct(id, { onDay: tuesday });
  expect(corrected.state).toBe("enforceable");
  expect((await events()).map(({ kind, onDay }) => [kind, onDay])).toEqual([
    ["transmission", voteDay],
    ["publication", tuesday],
  ]);
  await expect(correct(id, { onDay: tuesday })).rejects.toMatchObject({ kind: "Conflict" });
});

it("an acknowledgement is recorded once under its number, and an address of publication is one of the web", async () => {
  const refused = (key: string) => ({ fields: { reference: { key } } });
  await expect(tell(call, "transmission", monday, { reference: `Transmission  ${voteDay}` })).rejects.toMatchObject(
    refused("factTwice"),
  );
  for (const reference of ["javascript:alert(1)", "data:text/html,x", "ftp://exemple.test/acte"])
    await expect(tell(call, "publication", tuesday, { reference })).rejects.toMatchObject(
      refused("publicationAddress"),
    );
  // A box ticked on a page of several arrives as a list.
  const ending = await tell(call, "withdrawal", wednesday, { confirmed: ["oui"] });
  expect((await correct(ending.id, { mistaken: ["oui"] })).state).toBe("enforceable");
  for (const reference of ["https://exemple.test/actes/118", "Affichage : hôtel du département"])
    expect((await tell(call, "publication", wednesday, { reference })).state).toBe("enforceable");
});

it("a case hangs over the act until its end is recorded under its own number, and never stops it", async () => {
  const refused = (field: string, key: string) => ({ fields: { [field]: { key } } });
  await tell(call, "deferral", monday, { reference: "TA 26-118", authority: "Préfet" });
  await tell(call, "recourse", tuesday, { reference: "TA 26-119" });
  const close = (onDay: string, reference: string) => tell(call, "case_closed", onDay, { reference });
  await expect(close(tuesday, "TA 26-120")).rejects.toMatchObject(refused("reference", "noOpenCase"));
  await expect(close(voteDay, "TA 26-118")).rejects.toMatchObject(refused("onDay", "closedBeforeOpened"));
  await close(tuesday, " ta  26-118 ");
  expect(warnings(await events()).map(({ reference }) => reference)).toEqual(["TA 26-119"]);
  await expect(close(tuesday, "TA 26-118")).rejects.toMatchObject(refused("reference", "noOpenCase"));
  expect(await call.state()).toBe("enforceable");
});

describe("from every state after the vote", () => {
  const after = course.slice(course.indexOf("deliberated"));
  it.each(after)(
    "%s: suspended, resumed where it was, annulled, then restored where it was once the record is corrected",
    async (state) => {
      await drawnContract(call).catch(() => {});
      await set(state);
      const held = await tell(call, "suspension", monday, { authority: "TA" });
      expect(held.state).toBe("suspended");
      await expect(tell(call, "suspension_lifted", monday)).rejects.toMatchObject({
        fields: { onDay: { key: "liftedBeforeSuspension" } },
      });
      const lifted = await tell(call, "suspension_lifted", tuesday);
      // What was recorded meanwhile counts at once.
      expect(lifted.state).toBe(state === "deliberated" ? "enforceable" : state);
      await expect(tell(call, "annulment", wednesday, { confirmed: undefined })).rejects.toMatchObject({
        fields: { confirmed: { key: "endNotConfirmed" } },
      });
      const undone = await tell(call, "annulment", wednesday);
      expect(undone.state).toBe("annulled");
      for (const { id } of [held, lifted]) expect((await correct(id, { mistaken: "oui" })).state).toBe("annulled");
      // An annulment holds, but for one that did not happen.
      expect((await correct(undone.id, { mistaken: "oui" })).state).toBe(lifted.state);
    },
  );

  it("an annulment recorded by error while suspended leads back to the suspension, then to where that began", async () => {
    await set("deliberated");
    const held = await tell(call, "suspension", monday);
    const undone = await tell(call, "withdrawal", tuesday);
    expect(undone.state).toBe("annulled");
    expect((await correct(undone.id, { mistaken: "oui" })).state).toBe("suspended");
    expect((await correct(held.id, { mistaken: "oui" })).state).toBe("enforceable");
  });
});

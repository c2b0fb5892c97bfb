import { beforeAll, expect, it } from "vitest";
import { gate, isOpen, signableFrom } from "../../../app/domain/signature/gate.ts";
import { conclude } from "../../../app/services/selection/procedure/conclude.ts";
import { readWaiting } from "../../../app/services/selection/waiting/read-waiting.ts";
import { readGate } from "../../../app/services/signature/gate/read-gate.ts";
import { testDatabase } from "../../database.ts";
import {
  drawnContract,
  everybodySigns,
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
});

const facts = (day: string) => {
  const legal = call.legal(day);
  return legal.read((tx) => readGate(tx, call.selectionId, { day, knownAt: legal.now }));
};
const unmet = async (day: string) =>
  gate(await facts(day), day).flatMap(({ code, state, message }) => (state === "unmet" ? [[code, message?.key]] : []));
const press = (act: string, today: string) => conclude(call.legal(today), { selectionId: call.selectionId, act });

it("before the vote everything is missing", async () => {
  const codes = (await unmet(monday)).map(([code]) => code);
  expect(codes).toEqual([
    "adopted",
    "transmitted",
    "published",
    "strictly_later",
    "final_version",
    "legal_form",
    "signatories",
  ]);
});

it("the two published situations are refused with the reason, the day after is open", async () => {
  await record(call);
  await drawnContract(call);
  expect(await unmet(wednesday)).toEqual([
    ["transmitted", "need_transmission"],
    ["published", "need_publication"],
    ["strictly_later", "gate_notEnforceable"],
  ]);
  await tell(call, "transmission", tuesday);
  await tell(call, "publication", tuesday);
  // Ville de Millau: before any enforceable authorisation. Montpellier: the very day it was sent.
  expect(await unmet(monday)).toEqual([["strictly_later", "gate_tooEarly"]]);
  expect(await unmet(tuesday)).toEqual([["strictly_later", "gate_sameDay"]]);
  expect(await unmet(wednesday)).toEqual([]);
  expect(signableFrom(await facts(wednesday))).toBe(wednesday);
  await expect(press("beginSigning", tuesday)).rejects.toMatchObject({ sentence: { key: "need_gate" } });
});

it("an investor whose verdict is another that day keeps the gate shut, without anything being recorded", async () => {
  const { institutionId } = call.candidate("Crédit d’Appui Aquitaine");
  const other = call.candidate("Compagnie bancaire de Valmer");
  const swap = (to: typeof other) =>
    call.raw(`alter table contract_party disable trigger all;
      update contract_party set institution_id = '${to.institutionId}', candidacy_id = '${to.candidacyId}' where capacity = 'investor';
      alter table contract_party enable trigger all;`);
  await swap(other);
  expect(await unmet(wednesday)).toEqual([["cleared", "gate_excluded"]]);
  await swap({ ...call.candidate("Crédit d’Appui Aquitaine"), institutionId });
  expect(isOpen(gate(await facts(wednesday), wednesday))).toBe(true);
});

it("opened, signed by all, the selection moves by itself; a signature of too early a day does not pass", async () => {
  expect(await press("beginSigning", wednesday)).toBe("signing");
  await everybodySigns(call, tuesday);
  await expect(press("sign", wednesday)).rejects.toMatchObject({ sentence: { key: "need_gateKept" } });
  await call.raw(
    `alter table signature disable trigger all; update signature set on_day = '${wednesday}'; alter table signature enable trigger all;`,
  );
  expect((await tell(call, "observation_letter", wednesday)).state).toBe("signed");
  await expect(tell(call, "transmission", tuesday, { about: "contract" })).rejects.toMatchObject({
    fields: { onDay: { key: "factBeforeSignature" } },
  });
  // A grant does not wait for it, and it is told all the same, in time and late.
  const waiting = async (day: string) =>
    (await readWaiting(call.legal(day))).filter(({ kind }) => kind === "sendContract").map(({ dueOn }) => dueOn);
  expect([await waiting(wednesday), await waiting("2027-01-20")]).toEqual([["2027-01-07"], ["2027-01-07"]]);
  expect((await readWaiting(call.as("finance"))).map(({ kind }) => kind)).not.toContain("sendContract");
  expect((await tell(call, "transmission", wednesday, { about: "contract" })).state).toBe("signed");
  expect(await waiting(wednesday)).toEqual([]);
  await call.raw(`insert into party_notification (party_id, method, notified_on, reference, recorded_by)
    select id, 'hand', '${wednesday}', 'x', added_by from contract_party`);
  expect((await tell(call, "deferral", wednesday)).state).toBe("notified");
  expect(await press("enterIntoForce", wednesday)).toBe("in_force");
  expect(voteDay < wednesday).toBe(true);
});

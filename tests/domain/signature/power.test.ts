import { expect, test } from "vitest";
import { contractStop } from "../../../app/domain/signature/contract-open.ts";
import { powerState } from "../../../app/domain/signature/power.ts";

const power = { duty: "sign", powerFrom: null, powerTo: null, hasDocument: true } as const;
const day = "2026-12-15";

test.each([
  ["holds without end", {}, "holds"],
  ["counts from its first day", { powerFrom: day }, "holds"],
  ["does not count the day before", { powerFrom: "2026-12-16" }, "notYet"],
  ["no longer counts on the day it ends", { powerTo: day }, "over"],
  ["ends the day after", { powerTo: "2026-12-16" }, "endsSoon"],
  ["ends in sixty days", { powerTo: "2027-02-13" }, "endsSoon"],
  ["ends in sixty-one days", { powerTo: "2027-02-14" }, "holds"],
  ["has no document", { hasDocument: false }, "missing"],
  ["of an approver goes without a document", { duty: "approve", hasDocument: false }, "holds"],
] as const)("a power that %s", (_what, more, state) => {
  expect(powerState({ ...power, ...more }, day)).toBe(state);
});

test.each([
  ["preparation", false, null],
  ["signing", false, null],
  ["suspended", false, null],
  ["suspended", true, "contractSigned"],
  ["annulled", true, "contractSigned"],
  ["annulled", false, "contractEnded"],
  ["abandoned", false, "contractEnded"],
  ...["signed", "notified", "in_force", "closed"].map((state) => [state, false, "contractSigned"] as const),
] as const)("a contract in %s, signed before: %s → %s", (state, wasSigned, key) => {
  expect(contractStop(state, wasSigned)).toEqual(key && { key });
});

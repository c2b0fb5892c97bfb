import { expect, test } from "vitest";
import type { OrderedSignatory } from "../../../app/domain/signature/order.ts";
import { type DatedEnd, mustFit, type StepAsked, type StepGround } from "../../../app/domain/signature/step-asked.ts";

const one = (
  id: string,
  duty: "approve" | "sign",
  rank: number,
  substituteFor: string | null = null,
): OrderedSignatory => ({
  ...{ id, duty, rank, substituteFor, partyId: `party of ${id}`, withdrawn: false, name: id },
});
const signatories = [
  one("visa", "approve", 1),
  one("first", "sign", 1),
  one("last", "sign", 2),
  { ...one("deputy", "sign", 2, "last"), partyId: "party of last" },
];
const end = (signatoryId: string, outcome: DatedEnd["outcome"], onDay = "2026-12-16"): DatedEnd => ({
  ...{ id: `record of ${signatoryId}`, signatoryId, outcome, onDay },
});
const ground = (ends: DatedEnd[] = [], more: Partial<StepGround> = {}): StepGround => ({
  ...{
    state: "signing",
    version: { sha256: "f".repeat(64), finalOn: "2026-12-14" },
    signatories,
    ends,
    today: "2026-12-20",
  },
  ...more,
});
const asked = (signatoryId: string, more: Partial<StepAsked> = {}): StepAsked => ({
  ...{ signatoryId, outcome: signatoryId === "visa" ? "approved" : "signed", onDay: "2026-12-16" },
  ...{ confirmedSha256: "f".repeat(64), corrects: null },
  ...more,
});
const why = (what: StepAsked, where: StepGround): string | null => {
  try {
    mustFit(what, where);
    return null;
  } catch (error) {
    return (error as { sentence: { key: string } }).sentence.key;
  }
};
const visa = end("visa", "approved");
const first = end("first", "signed");
const left = end("left", "signed");
const abreast = { signatories: [one("left", "sign", 1), one("right", "sign", 1)] };

test.each([
  ["the first of the order", asked("visa"), ground(), null],
  ["out of turn", asked("first"), ground(), "order_waiting"],
  ["the next", asked("first"), ground([visa]), null],
  ["a substitute", asked("deputy"), ground([visa, first]), null],
  ["already done", asked("first"), ground([visa, first]), "order_done"],
  ["already refused", asked("first"), ground([visa, end("first", "refused")]), "order_refused"],
  ["out of time", asked("first"), ground([visa, end("first", "expired")]), "order_expired"],
  ["nobody of the contract", asked("other"), ground(), "order_notSignatory"],
  [
    "withdrawn",
    asked("visa"),
    ground([], { signatories: [{ ...signatories[0], withdrawn: true } as OrderedSignatory] }),
    "order_notSignatory",
  ],
  [
    "withdrawn, who refuses",
    asked("visa", { outcome: "refused" }),
    ground([], { signatories: [{ ...signatories[0], withdrawn: true } as OrderedSignatory] }),
    "order_notSignatory",
  ],
  ["not being signed", asked("visa"), ground([], { state: "suspended" }), "signing_notSigning"],
  ["no version", asked("visa"), ground([], { version: null }), "need_finalVersion"],
  ["not final", asked("visa"), ground([], { version: { sha256: "f".repeat(64), finalOn: null } }), "need_finalVersion"],
  ["another hash", asked("visa", { confirmedSha256: "0".repeat(64) }), ground(), "signing_otherHash"],
  ["no hash", asked("visa", { confirmedSha256: null }), ground(), "signing_otherHash"],
  ["an approver who signs", asked("visa", { outcome: "signed" }), ground(), "signing_otherAct"],
  ["a signer who approves", asked("first", { outcome: "approved" }), ground([visa]), "signing_otherAct"],
  ["a day to come", asked("visa", { onDay: "2026-12-21" }), ground(), "signing_later"],
  ["a day before the version was final", asked("visa", { onDay: "2026-12-13" }), ground(), "signing_beforeFinal"],
  ["the day the version was final", asked("visa", { onDay: "2026-12-14" }), ground(), null],
  ["today", asked("visa", { onDay: "2026-12-20" }), ground(), null],
  ["before the one it waits for", asked("first", { onDay: "2026-12-15" }), ground([visa]), "signing_beforeOthers"],
  ["a day before another of the same rank", asked("right", { onDay: "2026-12-15" }), ground([left], abreast), null],
  ["a day after another of the same rank", asked("right", { onDay: "2026-12-17" }), ground([left], abreast), null],
  ["beside a record of somebody out of sight", asked("visa"), ground([end("other", "signed", "2026-12-18")]), null],
  ["a refusal before its turn", asked("last", { outcome: "refused" }), ground(), null],
  [
    "a second refusal",
    asked("first", { outcome: "refused" }),
    ground([visa, end("first", "refused")]),
    "order_refused",
  ],
  [
    "a refusal of somebody named when others had signed already",
    asked("visa", { outcome: "refused" }),
    ground([first]),
    null,
  ],
  [
    "a refusal of a step its substitute did",
    asked("last", { outcome: "refused" }),
    ground([visa, first, end("deputy", "signed")]),
    "order_done",
  ],
  ["a correction", asked("first", { corrects: "record of first" }), ground([visa, first]), null],
  [
    "a correction of another record",
    asked("first", { corrects: "record of visa" }),
    ground([visa, first]),
    "alreadyDone",
  ],
  ["a correction of nothing", asked("first", { corrects: "record of first" }), ground([visa]), "alreadyDone"],
  ["a correction to the day of a later one", asked("visa", { corrects: visa.id }), ground([visa, first]), null],
  [
    "a correction to a day after a later one",
    asked("visa", { corrects: visa.id, onDay: "2026-12-17" }),
    ground([visa, first]),
    "signing_afterOthers",
  ],
  [
    "a correction that would leave later ones bare",
    asked("visa", { corrects: visa.id, outcome: "refused" }),
    ground([visa, first]),
    "signing_laterDone",
  ],
  [
    "a correction that leaves another of the same rank alone",
    asked("left", { corrects: left.id, outcome: "refused" }),
    ground([left, end("right", "signed")], abreast),
    null,
  ],
  [
    "a correction of the last one",
    asked("first", { corrects: first.id, outcome: "refused" }),
    ground([visa, first]),
    null,
  ],
] as const)("%s", (_, what, where, key) => {
  expect(why(what, where)).toBe(key);
});

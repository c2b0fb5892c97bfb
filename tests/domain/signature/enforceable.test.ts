import { expect, it } from "vitest";
import {
  closingProblem,
  enforceableDay,
  sameNumber,
  standing,
  stopOfFile,
  warnings,
} from "../../../app/domain/signature/enforceable.ts";
import { locales, messages } from "../../../app/locales/index.ts";
import { sentence } from "../../../app/locales/sentence.ts";
import { dayOf, enforced, event } from "./file.ts";

it("takes the later of the first acknowledgement and the first publicity of the deliberation", () => {
  expect(enforceableDay(enforced)).toBe(dayOf(1));
  expect(enforceableDay([event("notification", 0), event("transmission", 3), event("transmission", 5)])).toBe(dayOf(3));
  expect(enforceableDay([event("publication", 4), event("notification", 2), event("transmission", 1)])).toBe(dayOf(2));
  expect(enforceableDay([event("transmission", 0)])).toBeNull();
  expect(enforceableDay([event("publication", 0)])).toBeNull();
  expect(enforceableDay([event("transmission", 0), event("publication", 1, "contract")])).toBeNull();
});

it.each([
  [[], "none"],
  [[event("transmission", 0)], "transmitted"],
  [[event("publication", 0)], "published"],
  [enforced, "enforceable"],
  [[...enforced, event("observation_letter", 2), event("deferral", 3), event("recourse", 3)], "enforceable"],
  [[...enforced, event("suspension", 3)], "suspended"],
  [[...enforced, event("suspension_lifted", 4), event("suspension", 3)], "enforceable"],
  // The same day, the suspension wins.
  [[...enforced, event("suspension", 3), event("suspension_lifted", 3)], "suspended"],
  [[...enforced, event("suspension", 3), event("suspension_lifted", 4), event("suspension", 5)], "suspended"],
  [[...enforced, event("annulment", 3)], "annulled"],
  [[event("transmission", 0), event("withdrawal", 1)], "annulled"],
  [[...enforced, event("suspension", 9), event("annulment", 3)], "annulled"],
  [[...enforced, event("annulment", 3, "contract")], "enforceable"],
] as const)("%o stands as %s", (events, where) => expect(standing(events)).toBe(where));

it("tells the contract's own standing apart", () => {
  expect(standing([...enforced, event("annulment", 3, "contract")], "contract")).toBe("annulled");
  expect(standing(enforced, "contract")).toBe("none");
});

it("tells the stop of the file: an annulment of either act before a suspension of the other", () => {
  const held = event("suspension", 3);
  expect(stopOfFile(enforced)).toBeNull();
  expect(stopOfFile([...enforced, held])).toEqual({ by: "suspended", onDay: dayOf(3) });
  const undone = [...enforced, held, event("annulment", 5, "contract")];
  expect(stopOfFile(undone)).toEqual({ by: "annulled", onDay: dayOf(5) });
  expect(stopOfFile([...enforced, event("suspension", 3, "contract"), event("withdrawal", 4)])).toEqual({
    ...{ by: "annulled", onDay: dayOf(4) },
  });
});

it("tells what hangs over an act without stopping it, the oldest first, until the act is undone", () => {
  const events = [...enforced, event("recourse", 6), event("deferral", 5), event("observation_letter", 3)];
  const told = warnings(events);
  expect(told.map(({ kind, onDay, mark }) => [kind, onDay, mark])).toEqual([
    ["observation_letter", dayOf(3), "confirm"],
    ["deferral", dayOf(5), "confirm"],
    ["recourse", dayOf(6), "confirm"],
  ]);
  for (const locale of locales)
    for (const { message } of told)
      expect(sentence(messages(locale), message)).not.toBe(messages(locale).errors.invalid);
  expect(warnings([...events, event("annulment", 9)])).toEqual([]);
  expect(warnings([...events, event("annulment", 9, "contract")])).toHaveLength(3);
});

it("a number is the same whatever its spaces and capitals", () => {
  const same = (a: string, b: string) => sameNumber({ reference: a }, { reference: b });
  expect([same("TA 26-118", " ta  26-118"), same("TA 26-118", "TA 26-119")]).toEqual([true, false]);
});

it("a case is over once its end is recorded under its number, not before it began, not of another act", () => {
  const opened = { ...event("deferral", 5), reference: "TA 26-118" };
  const closed = (offset: number, reference = " ta  26-118", about: "deliberation" | "contract" = "deliberation") => ({
    ...{ ...event("case_closed", offset, about), reference },
  });
  const left = (...more: Parameters<typeof warnings>[0]) => warnings([...enforced, opened, ...more]).length;
  expect([left(), left(closed(5)), left(closed(9))]).toEqual([1, 0, 0]);
  expect([left(closed(4)), left(closed(9, "TA 26-119")), left(closed(9, "ta 26-118", "contract"))]).toEqual([1, 1, 1]);
  // An appeal is a case of its own.
  expect(left(closed(9), { ...event("deferral", 12), reference: "CAA 27-004" })).toBe(1);
  const problem = (offset: number, more: Parameters<typeof warnings>[0] = [opened], reference = "TA 26-118") =>
    closingProblem(more, { about: "deliberation", onDay: dayOf(offset), reference });
  expect(problem(5)).toBeNull();
  expect(problem(4)).toEqual({ field: "onDay", key: "closedBeforeOpened" });
  expect(problem(9, [opened], "TA 1")).toEqual({ field: "reference", key: "noOpenCase" });
  expect(problem(9, [opened, closed(8)])).toEqual({ field: "reference", key: "noOpenCase" });
  expect(problem(9, [{ ...opened, about: "contract" }])).toEqual({ field: "reference", key: "noOpenCase" });
  expect(standing([...enforced, opened, closed(9)])).toBe("enforceable");
});

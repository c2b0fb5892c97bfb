import { expect, test } from "vitest";
import { type JobState, lateThings, type Workload } from "../../../app/domain/operations/lateness.ts";

const now = "2026-11-23T12:00:00.000Z";
const job = (more: Partial<JobState>): JobState => ({
  ...{ name: "seal-audit", everySeconds: 30, watchedSince: "2026-11-23T08:00:00.000Z", runningSince: null },
  ...{ doneAt: "2026-11-23T11:59:45.000Z", failedAt: null, failures: 0, ...more },
});
const idle: Workload = {
  ...{ mailWaiting: 0, mailFailing: 0, mailSince: null, unsealed: 0, unsealedSince: null, importsWaiting: 0 },
  ...{ importsSince: null, importsFailed: 0, messagesFailed: 0, piecesExpiring: 0, entries: 0 },
};

test.each([
  ["done a moment ago", {}, []],
  ["done three turns and two minutes ago", { doneAt: "2026-11-23T11:56:30.000Z" }, []],
  ["a second longer", { doneAt: "2026-11-23T11:56:29.000Z" }, ["2026-11-23T11:56:59.000Z"]],
  ["never done since eight", { doneAt: null }, ["2026-11-23T08:00:30.000Z"]],
  ["just started watching", { doneAt: null, watchedSince: "2026-11-23T11:59:00.000Z" }, []],
  ["a daily one, done yesterday", { everySeconds: 86_400, doneAt: "2026-11-22T08:00:00.000Z" }, []],
])("a job %s", (_, more, since) => {
  expect(lateThings([job(more)], idle, now).map((one) => one.since)).toEqual(since);
});

test("letters, seals and imports are late after a quarter of an hour, the oldest first", () => {
  const since = { mailSince: "2026-11-23T11:44:59.000Z", unsealedSince: "2026-11-23T10:00:00.000Z" };
  const load = { ...idle, ...since, importsSince: "2026-11-23T11:45:00.000Z" };
  expect(lateThings([], load, now).map(({ kind }) => kind)).toEqual(["seal", "mail"]);
  expect(lateThings([], null, now)).toEqual([]);
});

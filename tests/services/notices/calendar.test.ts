import { beforeAll, expect, test } from "vitest";
import { changeFeed } from "../../../app/services/notices/calendar-feed.ts";
import { openCalendar } from "../../../app/services/notices/open-calendar.ts";
import { testDatabase } from "../../database.ts";
import { type Played, playedCall } from "../selection/played.ts";
import { type LaidContract, laidContract } from "../signature/laid-contract.ts";

const db = testDatabase();
let played: Played;
let laid: LaidContract;

beforeAll(async () => {
  played = await playedCall(db, "P1", "open");
  laid = await laidContract(db, played, "2026-12-07T09:00:00Z");
});

const opened = (token: string) => {
  const moment = { now: new Date().toISOString(), today: "2026-12-08", requestId: "x" };
  return openCalendar({ app: db.app, jobs: db.jobs, zone: "metropole", ...moment }, token);
};
const create = async (role: "legal" | "finance" | "investor" | "committee" | "evaluator") =>
  (await changeFeed(played.as(role), { act: "create" })) as string;

test("whoever holds the address reads the legal delays, without any institution's name", async () => {
  const ics = (await opened(await create("legal"))).replace(/\r\n /g, "");
  // Transmitted on 2 December: two months franc end on 3 February; public on the 3rd: on the 4th.
  expect(ics).toContain("DTSTART;VALUE=DATE:20270203");
  expect(ics).toContain("DTSTART;VALUE=DATE:20270204");
  expect(ics).toContain("Relais familial");
  expect(ics).not.toMatch(/Rivage|Estuaire|Lanter/);
});

test("every role has a calendar of what it may see", async () => {
  for (const role of ["finance", "investor", "committee", "evaluator"] as const)
    expect(await opened(await create(role))).toContain("BEGIN:VCALENDAR");
});

test("an address that is unknown, replaced, revoked, of a disabled person or an ended role opens nothing", async () => {
  await expect(opened("inconnu")).rejects.toMatchObject({ kind: "NotFound" });
  const first = await create("legal");
  const second = await create("legal");
  await expect(opened(first)).rejects.toMatchObject({ kind: "NotFound" });
  await changeFeed(played.as("legal"), { act: "revoke" });
  await expect(opened(second)).rejects.toMatchObject({ kind: "NotFound" });
  const third = await create("legal");
  const { personId } = played.as("legal").viewer;
  await laid.sql(`update person set disabled_at = now() where id = '${personId}'`);
  await expect(opened(third)).rejects.toMatchObject({ kind: "NotFound" });
  await laid.sql(`update person set disabled_at = null where id = '${personId}'`);
  expect(await opened(third)).toContain("BEGIN:VCALENDAR");
  await laid.sql(`update role_grant set revoked_at = now() where person_id = '${personId}'`);
  await expect(opened(third)).rejects.toMatchObject({ kind: "NotFound" });
});

test("the days of a selection whose file one left are gone from one's calendar", async () => {
  const token = await create("finance");
  expect(await opened(token)).toContain("20270203");
  const { personId } = played.as("finance").viewer;
  await laid.sql(`insert into recusal (candidacy_id, person_id, reason, recorded_by)
    values ('${played.candidate("Fonds Rivage Solidaire").candidacyId}', '${personId}', 'x', '${personId}')`);
  expect(await opened(token)).not.toContain("20270203");
});

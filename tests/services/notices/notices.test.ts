import { beforeAll, beforeEach, expect, test } from "vitest";
import { chooseChannels } from "../../../app/services/notices/choose-channels.ts";
import { markRead } from "../../../app/services/notices/mark-read.ts";
import { writeLetters } from "../../../app/services/notices/write-letters.ts";
import { type NoticeMachine, writeNotices } from "../../../app/services/notices/write-notices.ts";
import { ownNotices, unreadNotices } from "../../../db/queries/notices.ts";
import { testDatabase } from "../../database.ts";
import { type Played, playedCall } from "../selection/played.ts";
import { type LaidContract, laidContract } from "../signature/laid-contract.ts";

const db = testDatabase();
let played: Played;
let laid: LaidContract;
const began = "2026-12-07T09:00:00Z";

beforeAll(async () => {
  played = await playedCall(db, "P1", "open");
  laid = await laidContract(db, played, began);
  await laid.sql("update role_grant set granted_at = '2026-01-01'");
});

const at = (day: string, hour = "12", actor: NoticeMachine["actor"] = "system:write-notices"): NoticeMachine => ({
  ...{ jobs: db.jobs, actor, now: `${day}T${hour}:00:00.000Z`, today: day },
  ...{ timeZone: "Europe/Paris", zone: "metropole", origin: "https://tamis.exemple.test" },
});
const kindsOf = async (role: string) => {
  const rows =
    await laid.sql(`select n.kind, n.key, n.address, n.told from notice n join role_grant g on g.person_id = n.person_id
    where g.role = '${role}' order by n.kind, n.key`);
  return rows.map(({ kind }) => kind);
};
const letters = () =>
  laid.sql(
    `select key, recipient, subject, body from outgoing_mail where key ~ '^(notice|digest|.*:letter:)' order by key`,
  );
beforeEach(() => laid.sql("delete from notice; delete from outgoing_mail; delete from notice_choice"));

test("whose turn it is hears of it: the approver without an account by letter, then the signatories; nobody out of turn", async () => {
  await writeNotices(at("2026-12-07"));
  expect(await kindsOf("signatory")).toEqual([]);
  const [first, ...others] = await letters();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ recipient: "odile.fabre@exemple.test" });
  expect(first?.body).toContain("Votre approbation est attendue depuis le 7 décembre 2026");
  expect(first?.body).toContain("Your approval has been awaited");
  await laid.end(laid.approver, "approved", "2026-12-08");
  await writeNotices(at("2026-12-08"));
  expect(await kindsOf("signatory")).toEqual(["signature_due"]);
  expect((await letters()).map(({ recipient }) => recipient)).toContain("hugues.lanter@exemple.test");
});

test("two jobs at once, and any number after them, tell each person once and write each letter once", async () => {
  for (let round = 0; round < 3; round++)
    await Promise.all([1, 2, 3].map(() => writeNotices(at("2026-12-08")).then(() => writeLetters(at("2026-12-08")))));
  const rows = await laid.sql("select person_id, key, count(*)::int as n from notice group by 1, 2");
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ n }) => n === 1)).toBe(true);
  const sent = await letters();
  const [due] = await laid.sql("select id, mailed_at from notice where kind = 'signature_due'");
  expect(sent.filter(({ key }) => key === `notice:${due?.id}`)).toHaveLength(1);
  expect(due?.mailed_at).not.toBeNull();
});

test("reminders after three and six working days, then the legal team takes it up", async () => {
  // Opened Tuesday 8 December: three working days later is the 11th, six the 16th, nine the 21st.
  await writeNotices(at("2026-12-10"));
  expect(await kindsOf("signatory")).toEqual(["signature_due"]);
  await writeNotices(at("2026-12-11"));
  await writeNotices(at("2026-12-14"));
  expect(await kindsOf("signatory")).toEqual(["signature_due", "signature_reminder"]);
  await writeNotices(at("2026-12-16"));
  expect(await kindsOf("signatory")).toEqual(["signature_due", "signature_reminder", "signature_reminder"]);
  expect(await kindsOf("legal")).not.toContain("signature_escalated");
  await writeNotices(at("2026-12-21"));
  await writeNotices(at("2026-12-22"));
  expect(await kindsOf("legal")).toEqual(["signature_escalated", "signature_escalated"]);
  const told = await laid.sql("select told->>'who' as who from notice where kind = 'signature_escalated' order by 1");
  expect(told.map(({ who }) => who)).toEqual(["Hugues Lanter", "Inès Caro"]);
});

test("whoever left a file of the selection is told nothing of it, and reads no more what they were told", async () => {
  await writeNotices(at("2026-12-07"));
  const finance = played.as("finance");
  const unread = () => finance.read((tx) => unreadNotices(tx, "finance"));
  expect(await unread()).toBeGreaterThan(0);
  const { candidacyId } = played.candidate("Fonds Rivage Solidaire");
  await laid.sql(`insert into recusal (candidacy_id, person_id, reason, recorded_by)
    values ('${candidacyId}', '${finance.viewer.personId}', 'Un intérêt', '${finance.viewer.personId}')`);
  expect(await unread()).toBe(0);
  await writeLetters(at("2026-12-07"));
  const email = finance.viewer.email;
  expect((await letters()).filter(({ recipient }) => recipient === email)).toEqual([]);
  await laid.sql("delete from notice");
  await writeNotices(at("2026-12-21"));
  await laid.move("suspend", "signing", "suspended", "2026-12-21T10:00:00Z");
  await writeNotices(at("2026-12-21"));
  expect(await kindsOf("finance")).toEqual([]);
  await laid.sql(`update recusal set lifted_at = now(), lifted_by = '${played.as("legal").viewer.personId}'`);
  await writeNotices(at("2026-12-21"));
  expect(await kindsOf("finance")).toContain("procedure_stopped");
  expect(await kindsOf("signatory")).toContain("procedure_stopped");
});

test("while the procedure is stopped nobody is asked to sign; once resumed the count begins again", async () => {
  await writeNotices(at("2026-12-22"));
  expect(await kindsOf("signatory")).toEqual(["procedure_stopped"]);
  await laid.move("resume", "suspended", "signing", "2027-01-04T09:00:00Z");
  await writeNotices(at("2027-01-05"));
  expect(await kindsOf("signatory")).toEqual(["procedure_stopped", "signature_due"]);
});

test("letters leave as each person chose; a legal one cannot be switched off, and its subject names nobody", async () => {
  const legal = played.as("legal");
  const off = { "channel.procedure_stopped": "never" };
  await expect(chooseChannels(legal, off)).rejects.toMatchObject({
    kind: "Invalid",
    fields: { "channel.procedure_stopped": { key: "legalNotice" } },
  });
  await chooseChannels(legal, { "channel.step_taken": "never", "channel.signature_escalated": "digest" });
  await chooseChannels(played.as("finance"), { "channel.step_taken": "now" });
  await laid.sql("update notice_choice set chosen_at = '2026-12-01'");
  // What waits has been taken up by the legal team; then, in the night, the procedure stops once more.
  await writeNotices(at("2027-01-15", "20"));
  await laid.move("suspend", "signing", "suspended", "2027-01-16T01:00:00Z");
  await writeNotices(at("2027-01-16", "03"));
  await writeLetters(at("2027-01-16", "03"));
  const early = await letters();
  const to = (told: typeof early, role: "legal" | "finance") =>
    told.filter(({ recipient }) => recipient === played.as(role).viewer.email);
  // The legal officer recorded the suspension: they know of it.
  expect(to(early, "legal")).toEqual([]);
  expect(to(early, "finance").map(({ subject }) => subject)).toEqual(["Une procédure est arrêtée"]);
  for (const { subject } of early) expect(subject).not.toMatch(/Lanter|Caro|Rivage|Relais/);
  for (const { body, key } of early.filter(({ key }) => String(key).startsWith("notice:")))
    expect(body, String(key)).not.toMatch(/Hugues Lanter|Rivage/);
  await writeLetters(at("2027-01-16", "09"));
  await writeLetters(at("2027-01-16", "10"));
  const digests = (await letters()).filter(({ key }) => String(key).startsWith("digest:"));
  expect(to(digests, "legal")).toHaveLength(1);
  expect(to(digests, "legal")[0]?.body).toContain("malgré deux rappels");
});

test("letters are in the reader's language", async () => {
  await laid.sql(`update person set locale = 'en' where id = '${played.as("finance").viewer.personId}'`);
  await writeNotices(at("2027-01-16", "10"));
  await writeLetters(at("2027-01-16", "10"));
  const mine = (await letters()).filter(({ recipient }) => recipient === played.as("finance").viewer.email);
  expect(mine.map(({ subject }) => subject)).toContain("A procedure is stopped");
  await laid.move("resume", "suspended", "signing", "2027-01-16T10:30:00Z");
});

test("a refusal and a notification are told, to those who did not do it", async () => {
  await laid.end(laid.president, "refused", "2027-01-16");
  await writeNotices(at("2027-01-16"));
  expect(await kindsOf("finance")).toContain("signature_refused");
  expect(await kindsOf("legal")).not.toContain("signature_refused");
  await laid.sql(`insert into party_notification (party_id, method, notified_on, reference, recorded_by, recorded_at)
    values ('${laid.investorId}', 'hand', '2027-01-16', 'x', '${played.as("legal").viewer.personId}', '2027-01-16T10:00:00Z')`);
  await writeNotices(at("2027-01-16"));
  expect(await kindsOf("signatory")).toContain("party_notified");
  expect(await kindsOf("finance")).toContain("party_notified");
});

test("a legal delay is told a week before its last day, to the legal team", async () => {
  // Transmitted on 2 December 2026: two months franc end on 3 February 2027.
  await writeNotices(at("2027-01-20"));
  expect(await kindsOf("legal")).not.toContain("deadline_near");
  await writeNotices(at("2027-01-28"));
  await writeNotices(at("2027-02-01"));
  expect((await kindsOf("legal")).filter((kind) => kind === "deadline_near")).toHaveLength(2);
  expect(await kindsOf("finance")).not.toContain("deadline_near");
});

test("one reads one's own notices, unread first, and marks them", async () => {
  await writeNotices(at("2027-01-20"));
  const finance = played.as("finance");
  const list = () => finance.read((tx) => ownNotices(tx, "finance", { number: 1, size: 30 }));
  const before = await list();
  expect(before.unread).toBe(before.total);
  await markRead(played.as("legal"), { noticeId: before.notices[0]?.id });
  expect((await list()).unread).toBe(before.unread);
  await markRead(finance, { noticeId: before.notices[0]?.id });
  await markRead(finance, { noticeId: before.notices[0]?.id });
  const after = await list();
  expect(after.unread).toBe(before.unread - 1);
  expect(after.notices.at(-1)?.id).toBe(before.notices[0]?.id);
  await markRead(finance, {});
  expect((await list()).unread).toBe(0);
});

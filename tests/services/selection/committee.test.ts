import { beforeAll, describe, expect, it } from "vitest";
import { admitPerson } from "../../../app/cli/seed/people.ts";
import { minutesOf } from "../../../app/domain/selection/minutes.ts";
import type { Resources } from "../../../app/http/resources.ts";
import type { Context } from "../../../app/services/context.ts";
import { appointMember } from "../../../app/services/selection/committee/appoint-member.ts";
import { declareInterests } from "../../../app/services/selection/committee/declare-interests.ts";
import { endSeat } from "../../../app/services/selection/committee/end-seat.ts";
import { liftRecusal } from "../../../app/services/selection/committee/lift-recusal.ts";
import { recuse } from "../../../app/services/selection/committee/recuse.ts";
import { callMeeting } from "../../../app/services/selection/meetings/call-meeting.ts";
import { castBallot } from "../../../app/services/selection/meetings/cast-ballot.ts";
import { closeMeeting } from "../../../app/services/selection/meetings/close-meeting.ts";
import { putMotion } from "../../../app/services/selection/meetings/put-motion.ts";
import { recordAttendance } from "../../../app/services/selection/meetings/record-attendance.ts";
import { amendScore } from "../../../app/services/selection/scoring/amend-score.ts";
import { noteDiscussion } from "../../../app/services/selection/scoring/note-discussion.ts";
import { readRanking } from "../../../app/services/selection/scoring/read-ranking.ts";
import { saveSheet } from "../../../app/services/selection/scoring/save-sheet.ts";
import { submitSheet } from "../../../app/services/selection/scoring/submit-sheet.ts";
import { appointable } from "../../../db/queries/committee.ts";
import { committeeRecord } from "../../../db/queries/committee-record.ts";
import { candidatesOf } from "../../../db/queries/selection.ts";
import { committeeMember, recusal, score } from "../../../db/schema/index.ts";
import { testDatabase } from "../../database.ts";
import { type Convened, committeeDay, convenedCall, seat, sheetOf, submitWhole } from "./convened.ts";

const db = testDatabase();
let call: Convened;
const refused = (key: string) => ({ sentence: { key } });
const at = (context: Context): Context => ({ ...context, now: new Date().toISOString() });
const finance = () => call.as("finance");
const [first, second, third] = [0, 1, 2].map((i) => () => at(call.members[i] as Context)) as [
  () => Context,
  () => Context,
  () => Context,
];
const record = (context: Context) => context.read((tx) => committeeRecord(tx, call.selectionId));
const ranking = async (context = finance()) => {
  const found = await context.read((tx) => readRanking(tx, call.selectionId, committeeDay));
  if (!found) throw new Error("no ranking");
  return found;
};
const left = "Fonds Rivage Solidaire";

beforeAll(async () => {
  call = await convenedCall(db);
  // The file its member leaves below is scored by the others elsewhere: their order is that of names, which servers differ in.
  call.kept = call.kept.filter((id) => id !== call.candidate(left).candidacyId);
});

describe("seats and interests", () => {
  it("gives a seat once, one chair, to holders of the role only", async () => {
    const { selectionId } = call;
    const personId = call.members[1]?.viewer.personId;
    await expect(appointMember(finance(), { selectionId, personId, capacity: "member" })).rejects.toMatchObject(
      refused("alreadySits"),
    );
    const outsider = call.as("auditor").viewer.personId;
    await expect(
      appointMember(finance(), { selectionId, personId: outsider, capacity: "member" }),
    ).rejects.toMatchObject({ fields: { personId: { key: "notOfCommittee" } } });
    await expect(appointMember(first(), { selectionId, personId, capacity: "member" })).rejects.toMatchObject({
      kind: "Forbidden",
    });
  });

  it("tells namesakes apart by their e-mail where a member is appointed", async () => {
    const tie = { institutionId: null, candidacyId: null, expiresAt: null };
    for (const email of ["paul.a@exemple.test", "paul.b@exemple.test"])
      await admitPerson({ jobs: db.jobs } as Resources, { name: "Paul Roux", email, role: "committee" }, tie);
    const people = await finance().read((tx) => appointable(tx, call.selectionId, new Date().toISOString()));
    expect(people.map(({ name }) => name).filter((name) => name.startsWith("Paul"))).toEqual([
      expect.stringContaining("@exemple.test"),
      expect.stringContaining("@exemple.test"),
    ]);
  });

  it("opens no file before a declaration, nor after a seat has ended", async () => {
    const { selectionId } = call;
    const fourth = await seat(db, finance(), selectionId, "Odette Marsan");
    const seen = () => at(fourth).read((tx) => candidatesOf(tx, selectionId));
    expect(await seen()).toHaveLength(10);
    await expect(declareInterests(at(fourth), { selectionId, stance: "some" })).rejects.toMatchObject({
      fields: { words: { key: "interestNeeded" } },
    });
    await expect(
      declareInterests(at(fourth), { selectionId, stance: "none", words: "Un cousin." }),
    ).rejects.toMatchObject({ fields: { stance: { key: "interestAndNone" } } });
    await declareInterests(at(fourth), { selectionId, stance: "some", words: "Un compte à la Ramée." });
    const rows = await finance().read((tx) => tx.select().from(committeeMember));
    const own = rows.find(({ personId }) => personId === fourth.viewer.personId);
    await endSeat(finance(), { selectionId, seatId: own?.id });
    expect(await seen()).toEqual([]);
    await expect(endSeat(finance(), { selectionId, seatId: own?.id })).rejects.toMatchObject(refused("alreadyDone"));
  });
});

describe("recusal", () => {
  it("takes the file away from who left it, and is lifted by legal alone", async () => {
    const { selectionId } = call;
    const { candidacyId } = call.candidate(left);
    await expect(recuse(third(), { candidacyId, reason: " " })).rejects.toMatchObject({ kind: "Invalid" });
    await expect(
      recuse(third(), { candidacyId, reason: "x", personId: second().viewer.personId }),
    ).rejects.toMatchObject({ fields: { personId: { key: "recusalPerson" } } });
    await recuse(third(), { candidacyId, reason: "Mon frère y travaille." });
    expect(await third().read((tx) => candidatesOf(tx, selectionId))).toHaveLength(9);
    await expect(recuse(third(), { candidacyId, reason: "encore" })).rejects.toMatchObject({ kind: "NotFound" });
    await expect(
      recuse(finance(), { candidacyId, personId: third().viewer.personId, reason: "x" }),
    ).rejects.toMatchObject(refused("alreadyRecused"));
    const [row] = await finance().read((tx) => tx.select().from(recusal));
    await expect(liftRecusal(finance(), { recusalId: row?.id, reason: "x" })).rejects.toMatchObject({
      kind: "Forbidden",
    });
    await liftRecusal(call.as("legal"), { recusalId: row?.id, reason: "Saisi par erreur." });
    expect(await third().read((tx) => candidatesOf(tx, selectionId))).toHaveLength(10);
    await recuse(third(), { candidacyId, reason: "Mon frère y travaille bien." });
    await expect(saveSheet(third(), { candidacyId, ...sheetOf(call.codes, 3) })).rejects.toMatchObject({
      kind: "NotFound",
    });
  });
});

describe("score sheets", () => {
  it("refuses a bad score and a missing reason in place, and keeps every version of a draft", async () => {
    const [candidacyId] = call.kept as [string];
    const [code, other] = call.codes as [string, string];
    await expect(
      saveSheet(first(), { candidacyId, [`score.${code}`]: "5", [`reason.${code}`]: "x", [`score.${other}`]: "2" }),
    ).rejects.toMatchObject({
      fields: { [`score.${code}`]: { key: "scoreOutOfScale" }, [`reason.${other}`]: { key: "scoreReasonNeeded" } },
    });
    const draft = { candidacyId, [`score.${code}`]: "2", [`reason.${code}`]: "Une charte, sans chiffres." };
    const { versions } = await saveSheet(first(), draft);
    expect(await saveSheet(first(), draft)).toMatchObject({ versions, clashes: {} });
    const kept = () => first().read((tx) => tx.select().from(score));
    expect(await kept()).toHaveLength(1);
    await saveSheet(first(), { ...draft, [`score.${code}`]: "3", [`base.${code}`]: versions[code] });
    expect(await kept()).toHaveLength(2);
    await expect(submitSheet(first(), { candidacyId })).rejects.toMatchObject(refused("sheetIncomplete_many"));
  });

  it("keeps drafts and submitted scores to their author until every sitting member has submitted", async () => {
    const [candidacyId] = call.kept as [string];
    const seen = (await first().read((tx) => tx.select().from(score))).find(({ supersededAt }) => !supersededAt);
    const whole = sheetOf(call.codes, 3);
    await submitWhole(first(), candidacyId, { ...whole, [`base.${seen?.criterionCode}`]: seen?.id as string });
    for (const other of [second(), third(), finance(), call.as("legal"), call.as("auditor")])
      expect(await other.read((tx) => tx.select().from(score))).toEqual([]);
    expect((await ranking()).ranked.find(({ id }) => id === candidacyId)).toMatchObject({ standing: "incomplete" });
    await submitWhole(second(), candidacyId, sheetOf(call.codes, 3));
    expect(await third().read((tx) => tx.select().from(score))).toEqual([]);
    await submitWhole(
      third(),
      candidacyId,
      sheetOf(call.codes, (code) => (code === call.codes[0] ? 0 : 4)),
    );
    expect((await third().read((tx) => tx.select().from(score))).length).toBeGreaterThan(3 * call.codes.length - 1);
    const found = (await ranking()).ranked.find(({ id }) => id === candidacyId);
    expect(found).toMatchObject({ standing: "undiscussed", missing: [], toDiscuss: [call.codes[0]], rank: null });
  });

  it("amends a submitted score in sight of all, and asks for a note of the discussion", async () => {
    const [candidacyId] = call.kept as [string];
    const [code, other] = call.codes as [string, string];
    await expect(saveSheet(first(), { candidacyId, ...sheetOf([code], 1) })).rejects.toMatchObject(
      refused("sheetSubmitted"),
    );
    const mine = (await record(first()))?.sheets.find(
      (one) => one.candidacyId === candidacyId && one.personId === first().viewer.personId,
    );
    const live = await first().read((tx) => tx.select().from(score));
    const row = live.find(
      (one) => one.criterionCode === code && !one.supersededAt && one.reason === "Au vu des pièces.",
    );
    expect(mine?.scores).toHaveLength(call.codes.length);
    const change = { candidacyId, code, score: "2", reason: "Relu.", amendment: "La charte n’est pas signée." };
    await expect(amendScore(first(), { ...change, seen: row?.id, amendment: "" })).rejects.toMatchObject({
      kind: "Invalid",
    });
    await expect(noteDiscussion(first(), { candidacyId, code: other, words: "x" })).rejects.toMatchObject({
      fields: { words: { key: "noteNeeded" } },
    });
    await noteDiscussion(first(), { candidacyId, code, words: "La charte est lue de deux façons ; chacun maintient." });
    expect((await ranking()).ranked.find(({ id }) => id === candidacyId)).toMatchObject({ standing: "ranked" });
  });

  it("takes no score for an excluded candidate", async () => {
    const { candidacyId } = call.candidate("Compagnie bancaire de Valmer");
    await expect(saveSheet(first(), { candidacyId, ...sheetOf(call.codes, 4) })).rejects.toMatchObject(
      refused("notToScore"),
    );
    const apart = (await ranking()).ranked.find(({ id }) => id === candidacyId);
    expect(apart).toMatchObject({ standing: "excluded", rank: null, total: null });
  });
});

describe("a meeting", () => {
  it("votes a ranking once it is complete, counts its quorum after recusals, and closes for ever", async () => {
    const { selectionId } = call;
    const number = await callMeeting(finance(), { selectionId, heldOn: committeeDay, place: "Salle 12" });
    expect(number).toBe(1);
    const file = { selectionId, number };
    await expect(closeMeeting(finance(), file)).rejects.toMatchObject(refused("nothingToClose"));
    const present = [first(), second(), third()].map(({ viewer }) => viewer.personId);
    await recordAttendance(finance(), { ...file, present });
    await expect(putMotion(finance(), { ...file, kind: "ranking" })).rejects.toMatchObject(refused("rankingNotReady"));
    const leftId = call.candidate(left).candidacyId;
    const others = [...call.kept.slice(1), leftId];
    for (const [i, candidacyId] of others.entries())
      for (const member of [first(), second(), third()])
        if (candidacyId !== leftId || member.viewer.personId !== third().viewer.personId)
          await submitWhole(
            member,
            candidacyId,
            sheetOf(call.codes, (_) => (i % 4) + (i > 3 ? 0 : 1)),
          );
    // Heard, and recorded as undetermined: apart, with no rank, and no one waits for it.
    const apart = (await ranking()).ranked.filter(({ standing }) => standing === "undetermined");
    expect(apart.map(({ rank, blocks }) => [rank, blocks])).toEqual([[null, false]]);
    // No vote lifts an exclusion, nor decides what nobody knows.
    await expect(putMotion(finance(), { ...file, kind: "keep", candidacyId: apart[0]?.id })).rejects.toMatchObject({
      fields: { candidacyId: { key: "motionNotCleared" } },
    });
  });

  it("refuses votes of the absent, of who left the file, twice, and for somebody else", async () => {
    const { selectionId } = call;
    const file = { selectionId, number: 1 };
    const candidacyId = call.candidate(left).candidacyId;
    await putMotion(finance(), { ...file, kind: "keep", candidacyId });
    await expect(putMotion(finance(), { ...file, kind: "keep", candidacyId })).rejects.toMatchObject({
      fields: { kind: { key: "motionTwice" } },
    });
    const motionId = (await record(finance()))?.meetings[0]?.motions[0]?.id;
    expect((await record(third()))?.meetings[0]?.motions).toEqual([]);
    await expect(castBallot(third(), { motionId, vote: "for" })).rejects.toMatchObject({ kind: "NotFound" });
    await expect(
      castBallot(finance(), { motionId, personId: third().viewer.personId, vote: "for" }),
    ).rejects.toMatchObject(refused("notSitting"));
    await castBallot(first(), { motionId, vote: "for" });
    await expect(castBallot(first(), { motionId, vote: "against" })).rejects.toMatchObject(refused("alreadyVoted"));
    await expect(
      castBallot(first(), { motionId, personId: second().viewer.personId, vote: "for" }),
    ).rejects.toMatchObject(refused("othersVote"));
    await expect(closeMeeting(finance(), file)).rejects.toMatchObject(refused("votesMissing"));
    await castBallot(finance(), { motionId, personId: second().viewer.personId, vote: "abstain" });
    await expect(recordAttendance(finance(), { ...file, present: [second().viewer.personId] })).rejects.toMatchObject({
      fields: { present: { key: "presentVoted" } },
    });
    await closeMeeting(finance(), file);
    await expect(putMotion(finance(), { ...file, kind: "derogation", candidacyId })).rejects.toMatchObject(
      refused("meetingClosed"),
    );
    const told = minutesOf((await record(finance())) as never, 1);
    expect(told?.motions).toMatchObject([
      {
        candidate: left,
        quorum: { sitting: 2, present: 2, needed: 2, reached: true },
        outcome: { for: 1, against: 0, abstain: 1, carried: true },
        adopted: true,
        left: ["Joachim Ferrand"],
      },
    ]);
    expect(told?.meeting.secretary).toBe("Claire Morel");
    expect(minutesOf((await record(first())) as never, 1)).toEqual(told);
  });

  it("gives the same minutes from its export, byte for byte, whatever happens afterwards", async () => {
    const kept = JSON.stringify(await record(finance()));
    const before = JSON.stringify(minutesOf(JSON.parse(kept), 1));
    const [candidacyId] = call.kept as [string];
    const [, code] = call.codes as [string, string];
    const rows = await first().read((tx) => tx.select().from(score));
    const sheets = (await record(first()))?.sheets ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    const mine = rows.filter((row) => row.criterionCode === code && row.value === 3 && !row.supersededAt);
    for (const row of mine) {
      const change = { candidacyId, code, score: "1", reason: "Relu.", amendment: "Erreur de lecture." };
      await amendScore(first(), { ...change, seen: row.id }).catch(() => {});
    }
    const later = await record(finance());
    expect(later?.sheets.flatMap(({ scores }) => scores).some(({ amendment }) => amendment !== null)).toBe(true);
    expect(JSON.stringify(minutesOf(later as never, 1))).toBe(before);
    expect(JSON.stringify(minutesOf(JSON.parse(JSON.stringify(later)), 1))).toBe(before);
  });
});

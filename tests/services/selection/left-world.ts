import { sql } from "drizzle-orm";
import type { Role } from "../../../app/domain/access/roles.ts";
import { invite } from "../../../app/services/access/invite.ts";
import { recuse } from "../../../app/services/selection/committee/recuse.ts";
import { callMeeting } from "../../../app/services/selection/meetings/call-meeting.ts";
import { castBallot } from "../../../app/services/selection/meetings/cast-ballot.ts";
import { putMotion } from "../../../app/services/selection/meetings/put-motion.ts";
import { recordAttendance } from "../../../app/services/selection/meetings/record-attendance.ts";
import type { Tx } from "../../../db/client.ts";
import { committeeRecord } from "../../../db/queries/committee-record.ts";
import type { TestDatabase } from "../../database.ts";
import { type Convened, committeeDay, convenedCall, sheetOf, submitWhole } from "./convened.ts";

export const leavers = ["auditor", "legal", "committee", "finance"] as const satisfies readonly Role[];

export interface LeftWorld {
  call: Convened;
  /** The file that one person of every role has left, and one that nobody has. */
  left: { candidacyId: string; institutionId: string; name: string };
  kept: { candidacyId: string; institutionId: string };
  personOf(role: Role): string;
}

const name = "Fonds Rivage Solidaire";

/** A selection whose every kind of row tells of one file, which one person of each staff role has left. */
export async function leftWorld(db: TestDatabase): Promise<LeftWorld> {
  const call = await convenedCall(db);
  const { selectionId } = call;
  const finance = call.as("finance");
  const left = call.candidate(name);
  const kept = call.candidate("Crédit d’Appui Aquitaine");
  const [chair, second] = call.members as [Convened["members"][number], Convened["members"][number]];
  for (const { candidacyId } of [left, kept])
    for (const member of call.members) await submitWhole(member, candidacyId, sheetOf(call.codes, 3));
  const number = await callMeeting(finance, { selectionId, heldOn: committeeDay });
  await recordAttendance(finance, {
    selectionId,
    number,
    present: [chair, second].map(({ viewer }) => viewer.personId),
  });
  await putMotion(finance, { selectionId, number, kind: "keep", candidacyId: left.candidacyId });
  const record = await finance.read((tx) => committeeRecord(tx, selectionId));
  await castBallot(second, { motionId: record?.meetings[0]?.motions[0]?.id, vote: "for" });
  const guest = { name: "Lise Antoni", email: "lise@exemple.test", role: "respondent", locale: "fr" };
  await invite(finance, { ...guest, candidacyId: left.candidacyId }, { origin: "http://x.test" } as never);
  const auditor = { personId: call.as("auditor").viewer.personId };
  for (const role of leavers)
    await recuse(role === "auditor" ? finance : call.as(role), {
      ...{ candidacyId: left.candidacyId, reason: "Un intérêt." },
      ...(role === "auditor" && auditor),
    });
  return { call, left: { ...left, name }, kept, personOf: (role) => call.as(role).viewer.personId };
}

/** The ids of every row of a file: what refers to it, however many steps away. By table. */
export async function rowsOfFile(tx: Tx, candidacyId: string): Promise<Map<string, string[]>> {
  const references = await tx.execute<{ child: string; column: string; parent: string; keyed: boolean }>(sql`
    select c.conrelid::regclass::text as child, a.attname as column, c.confrelid::regclass::text as parent,
      exists (select 1 from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id') as keyed
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and array_length(c.conkey, 1) = 1 and c.conrelid::regclass::text <> 'evidence'`);
  const found = new Map<string, string[]>([["candidacy", [candidacyId]]]);
  const waiting = ["candidacy"];
  for (let parent = waiting.shift(); parent !== undefined; parent = waiting.shift())
    for (const { child, column, keyed } of [...references].filter((one) => one.parent === parent)) {
      const key = keyed ? "id" : "ctid";
      const rows = await tx.execute<{ id: string }>(
        sql.raw(`select ${key}::text as id from ${child} where ${column}::text in (${quoted(found.get(parent))})`),
      );
      const known = found.get(child) ?? [];
      const fresh = [...rows].map(({ id }) => id).filter((id) => !known.includes(id));
      if (fresh.length === 0) continue;
      found.set(child, [...known, ...fresh]);
      if (keyed) waiting.push(child);
    }
  return found;
}

const quoted = (ids: readonly string[] = []) => ids.map((id) => `'${id}'`).join(", ");

/** The world in which the file never was, inside a transaction that is undone. Needs the owner. */
export async function forget(tx: Tx, rows: Map<string, string[]>): Promise<void> {
  await tx.execute(sql`set local session_replication_role = replica`);
  for (const [table, ids] of rows) {
    const key = table === "ballot" || table === "attendance" ? "ctid" : "id";
    await tx.execute(sql.raw(`delete from ${table} where ${key}::text in (${quoted(ids)})`));
  }
  await tx.execute(sql`set local session_replication_role = origin`);
}

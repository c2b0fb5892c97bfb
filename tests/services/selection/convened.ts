import { randomUUID } from "node:crypto";
import { admitPerson } from "../../../app/cli/seed/people.ts";
import type { Resources } from "../../../app/http/resources.ts";
import type { Context } from "../../../app/services/context.ts";
import { appointMember } from "../../../app/services/selection/committee/appoint-member.ts";
import { declareInterests } from "../../../app/services/selection/committee/declare-interests.ts";
import { recordVerdict } from "../../../app/services/selection/hearing/record-verdict.ts";
import { sendFinding } from "../../../app/services/selection/hearing/send-finding.ts";
import { advance } from "../../../app/services/selection/procedure/advance.ts";
import { readFiles } from "../../../app/services/selection/procedure/read-files.ts";
import { saveSheet } from "../../../app/services/selection/scoring/save-sheet.ts";
import { submitSheet } from "../../../app/services/selection/scoring/submit-sheet.ts";
import { gridVersion } from "../../../db/queries/grid.ts";
import { context, type TestDatabase, viewer } from "../../database.ts";
import { assessMet } from "./assessed.ts";
import { type Played, playedCall } from "./played.ts";

export interface Convened extends Played {
  /** Solange, who chairs, and two more who sit and have declared no interest. */
  members: Context[];
  /** The codes of the scored criteria. */
  codes: string[];
  /** The candidates whose verdict is cleared, by name. */
  kept: string[];
}

/** The day on which every delay has passed and the committee meets. */
export const committeeDay = "2026-12-15";

/** The demonstration's selection in front of its committee of three: every verdict is recorded, at P1. */
export async function convenedCall(db: TestDatabase): Promise<Convened> {
  const played = await playedCall(db, "P1", "reply");
  const { selectionId } = played;
  const finance = () => played.as("finance");
  const later = () => played.as("finance", { today: committeeDay });
  const grid = await finance().read((tx) => gridVersion(tx, selectionId));
  const criteria = grid?.content.criteria ?? [];
  const codes = criteria.filter(({ kind, code }) => kind !== "scored" && code !== "EXC-1").map(({ code }) => code);
  const read = () => finance().read((tx) => readFiles(tx, selectionId, "2026-11-24"));
  for (const { candidacyId, institutionId } of (await read()).files)
    await assessMet(finance(), { candidacyId, institutionId, codes });
  const { files } = await read();
  for (const { candidacyId, state } of files)
    if (state.overall?.value !== "cleared") await sendFinding(finance(), { candidacyId }, { origin: "http://x.test" });
  for (const { candidacyId, state } of files)
    await recordVerdict(later(), { candidacyId, verdict: state.overall?.value });
  const members = [played.as("committee", { today: committeeDay })];
  for (const name of ["Bérénice Lacaze", "Joachim Ferrand"]) members.push(await seat(db, finance(), selectionId, name));
  await advance(later(), { selectionId, act: "convene" });
  const cleared = new Set(
    files.filter(({ state }) => state.overall?.value === "cleared").map((file) => file.candidacyId),
  );
  return {
    ...played,
    as: (role, more) => played.as(role, { today: committeeDay, ...more }),
    members,
    codes: criteria.filter(({ kind }) => kind === "scored").map(({ code }) => code),
    kept: [...cleared],
  };
}

/** One more member of the committee, who has declared no interest; or has not declared yet. */
export async function seat(
  db: TestDatabase,
  finance: Context,
  selectionId: string,
  name: string,
  { declares = true } = {},
): Promise<Context> {
  const email = `${randomUUID()}@exemple.test`;
  const person = { name, email, role: "committee" } as const;
  const tie = { institutionId: null, candidacyId: null, expiresAt: null };
  const personId = await admitPerson({ jobs: db.jobs } as Resources, person, tie);
  await appointMember(finance, { selectionId, personId, capacity: "member" });
  const now = new Date().toISOString();
  const member = context(db, viewer("committee", { personId, name, email }), { today: committeeDay, now });
  if (declares) await declareInterests(member, { selectionId, stance: "none" });
  return member;
}

/** The fields of a whole sheet; `value`: a score for all, or one by code. */
export const sheetOf = (codes: readonly string[], value: number | ((code: string) => number)) =>
  Object.fromEntries(
    codes.flatMap((code) => [
      [`score.${code}`, String(typeof value === "number" ? value : value(code))],
      [`reason.${code}`, "Au vu des pièces."],
    ]),
  );

/** A member gives and submits a whole sheet. */
export async function submitWhole(member: Context, candidacyId: string, fields: Record<string, string>): Promise<void> {
  const at = () => ({ ...member, now: new Date().toISOString() });
  await saveSheet(at(), { candidacyId, ...fields });
  await submitSheet(at(), { candidacyId });
}

import type { Tx } from "../../../../db/client.ts";
import { declarationsOf, ownSheets, seatsOf } from "../../../../db/queries/committee.ts";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { selectionById, selectionsOf } from "../../../../db/queries/selection.ts";
import { can } from "../../../domain/access/matrix.ts";
import { actionsFor, executable, takes } from "../../../domain/selection/procedure.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { byUrgency, legalWork, type Waiting } from "../../../domain/selection/waiting.ts";
import type { Context } from "../../context.ts";
import { contractToSend } from "../../signature/gate/contract-to-send.ts";
import { ownStepsWaiting } from "../../signature/signing/own-steps-waiting.ts";
import { procedureFile } from "../procedure/procedure-file.ts";
import { scorable } from "../scoring/sheet-file.ts";

/** Selections looked at: the latest that are not over. */
const lookedAt = 8;
const over = ["abandoned", "annulled", "closed"];
type Call = NonNullable<Awaited<ReturnType<typeof selectionById>>>;

/** What waits for the viewer in the selections they may read, the most urgent first. */
export async function readWaiting(context: Context): Promise<Waiting[]> {
  if (!can(context.viewer, "selection.read")) return [];
  return context.read(async (tx) => {
    const found: Waiting[] = [];
    const calls = (await selectionsOf(tx)).filter(({ state }) => !over.includes(state)).slice(0, lookedAt);
    for (const { id } of calls) {
      const call = await selectionById(tx, id);
      if (!call) continue;
      const told = can(context.viewer, "score.record")
        ? await ofMember(tx, call, context)
        : await ofStaff(tx, call, context);
      const selection = { id, name: call.name };
      found.push(...told.filter(({ count }) => count > 0).map((one) => ({ ...one, selection })));
    }
    return byUrgency(found);
  });
}

type Told = Omit<Waiting, "selection">;

async function ofStaff(tx: Tx, call: Call, context: Context): Promise<Told[]> {
  const { viewer, today } = context;
  const { file, files, due, read } = await procedureFile(tx, call, context);
  const told: Told[] = [];
  const tell = (kind: Told["kind"], count: number, dueOn: Told["dueOn"] = null) => told.push({ kind, count, dueOn });
  if (can(viewer, "derogation.approve"))
    tell("approveDerogations", files.filter(({ derogationAsked }) => derogationAsked).length);
  if (can(viewer, "screening.run")) tell("rescreen", due.length);
  if (can(viewer, "verdict.record")) tell("reexamine", file.toReexamine);
  // Named before the files reach it: nothing of them is shown to members until they have declared their interests.
  if (can(viewer, "committee.appoint") && file.emptyCommittee) tell("seatCommittee", 1);
  if (can(viewer, "verdict.record") && takes(call.state, "verdict")) {
    const open = files.filter(({ recorded, screening }) => recorded === null && screening !== null);
    const bare = open.filter(
      ({ state, finding }) =>
        finding === null && state.overall?.standings.some(({ because }) => because === "unassessed"),
    );
    const rest = open.filter((one) => !bare.includes(one));
    const waiting = rest.filter(({ state }) => state.waiting);
    const nearest = waiting.flatMap(({ finding }) => finding?.replyBy ?? []).sort()[0] ?? null;
    tell("assess", bare.length);
    tell("sendFindings", rest.filter(({ state }) => state.toHear).length);
    tell("awaitReplies", waiting.length, nearest);
    tell("recordVerdicts", rest.filter(({ state }) => !state.toHear && !state.waiting).length);
  }
  const next = actionsFor(file, viewer.role).find(
    ({ act, allowed }) => allowed && act !== "abandon" && act !== "rehear",
  );
  if (next && executable.includes(next.act) && file.candidates > 0)
    told.push({ kind: "nextAct", count: 1, dueOn: null, act: next.act });
  else if (can(viewer, "selection.conclude")) {
    const kind = legalWork[call.state as SelectionState];
    if (kind) tell(kind, 1);
  }
  // Past its day it is late, and waits all the more.
  const toSend = can(viewer, "legalEvent.record") && read ? contractToSend(read.path, context) : null;
  const current = told.filter(({ dueOn }) => dueOn === null || dueOn >= today);
  const own = await ownStepsWaiting(tx, call, context);
  return toSend
    ? [...own, ...current, { kind: "sendContract", count: 1, dueOn: toSend.lastDay }]
    : [...own, ...current];
}

async function ofMember(tx: Tx, call: Call, { viewer, today }: Context): Promise<Told[]> {
  const seats = await seatsOf(tx, call.id);
  if (!seats.some(({ personId }) => personId === viewer.personId)) return [];
  const declared = (await declarationsOf(tx, call.id)).some(({ personId }) => personId === viewer.personId);
  if (!declared) return [{ kind: "declare", count: 1, dueOn: null }];
  const record = await committeeRecord(tx, call.id);
  const meetings = (record?.meetings ?? []).filter(({ closedAt }) => closedAt === null);
  const nearest =
    meetings
      .map(({ heldOn }) => heldOn)
      .filter((day) => day >= today)
      .sort()[0] ?? null;
  const toScore = takes(call.state, "scoring") ? await scorable(tx, call.id, today) : new Set<string>();
  const sheets = (await ownSheets(tx, call.id, viewer.personId)).filter(
    ({ candidacyId, submittedAt }) => toScore.has(candidacyId) && submittedAt === null,
  );
  const unvoted = meetings
    .filter(({ attendance }) => attendance.some(({ personId, present }) => present && personId === viewer.personId))
    .flatMap(({ motions }) => motions)
    .filter(({ ballots }) => !ballots.some(({ personId }) => personId === viewer.personId));
  return [
    { kind: "score", count: sheets.length, dueOn: nearest },
    { kind: "vote", count: unvoted.length, dueOn: nearest },
  ];
}

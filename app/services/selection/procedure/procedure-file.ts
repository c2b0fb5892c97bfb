import type { Tx } from "../../../../db/client.ts";
import { seatsOf } from "../../../../db/queries/committee.ts";
import { rankingVoted, stoppedIn, unscored } from "../../../../db/queries/procedure.ts";
import type { SelectionFile } from "../../../../db/queries/selection.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import { underRule } from "../../../domain/selection/change-grid.ts";
import { gridProblems } from "../../../domain/selection/grid-problems.ts";
import type { ProcedureFile } from "../../../domain/selection/procedure.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { recordedNeeds } from "../../../domain/selection/procedure-recorded.ts";
import { course, type SelectionState } from "../../../domain/selection/states.ts";
import { readRecord } from "../../signature/gate/read-record.ts";
import { leftOne } from "../left-one.ts";
import { overdue } from "../screening/overdue.ts";
import { isEligible, readFiles } from "./read-files.ts";

type Call = Pick<SelectionFile, "id" | "rule" | "state" | "perimeter">;

const early = ["abandoned", ...course.slice(0, course.indexOf("proposal"))];
/** From the proposal on, side states included, what is recorded of the vote and the signature counts. */
const comesAfterProposal = (state: string): boolean => !early.includes(state);

/** What the guards of the procedure read of a selection, with the candidates' files they were counted from. */
export async function procedureFile(tx: Tx, call: Call, moment: { today: Day; now: Instant }) {
  const { grid, criteria, files } = await readFiles(tx, call.id, moment.today);
  const isScreened = takes(call.state, "screening");
  const due = isScreened ? await overdue(tx, { id: call.id, rule: call.rule }, moment) : [];
  const kept = files.filter(isEligible);
  const open = files.filter(({ recorded, state }) => recorded === null && state.overall?.value === "undetermined");
  const isWhole =
    grid !== null && (grid.state === "frozen" || gridProblems(underRule(grid.content, call.rule)).length === 0);
  const read = comesAfterProposal(call.state) ? await readRecord(tx, call, moment) : null;
  const stop = call.state === "suspended" ? "suspend" : call.state === "annulled" ? "annul" : null;
  const file: ProcedureFile = {
    state: call.state as SelectionState,
    perimeterChosen: call.perimeter !== null,
    gridWhole: isWhole,
    candidates: files.length,
    unscreened: isScreened ? due.length : files.filter(({ screening }) => screening === null).length,
    undetermined: open.filter(({ state }) => state.overall?.credit === "undetermined").length,
    unassessed: open.filter(({ state }) => state.overall?.credit !== "undetermined").length,
    emptyCommittee: call.state === "reply" && (await seatsOf(tx, call.id)).length === 0,
    unrecorded: files.filter(({ recorded }) => recorded === null).length,
    toReexamine: files.filter(({ state }) => state.reexamine).length,
    unscored:
      call.state === "committee"
        ? await unscored(
            tx,
            kept.map(({ candidacyId }) => candidacyId),
          )
        : 0,
    hasLeftFile: await leftOne(tx, call.id),
    rankingVoted: call.state === "committee" && (await rankingVoted(tx, call.id, moment.today)),
    ...(read && { recorded: recordedNeeds(read.record, moment.today) }),
    ...(stop && { before: (await stoppedIn(tx, call.id, stop)) ?? undefined }),
  };
  return { file, files, criteria, due: due.map(({ candidacyId }) => candidacyId), read };
}

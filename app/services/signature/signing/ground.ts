import type { SigningFile } from "../../../../db/queries/signatures.ts";
import { type Day, dayAt } from "../../../domain/day.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import type { OrderedSignatory } from "../../../domain/signature/order.ts";
import type { DatedEnd, StepGround } from "../../../domain/signature/step-asked.ts";

/** Everybody of a contract as the order reads them: of a party that left, nothing is waited for. */
export const orderedOf = ({ people }: SigningFile): OrderedSignatory[] =>
  people
    .filter(({ partyLeft }) => !partyLeft)
    .map(({ id, partyId, duty, rank, substituteFor, withdrawn, name }) => ({
      ...{ id, partyId, duty, rank, substituteFor, withdrawn, name },
    }));

/** What stands recorded of the newest version. */
export const endsOf = ({ records }: SigningFile): DatedEnd[] =>
  records
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ id, signatoryId, outcome, onDay }) => ({ id, signatoryId, outcome, onDay }));

/** The legal day of a moment, and the zone it is told in. */
export interface GroundMoment {
  today: Day;
  timeZone: string;
}

/** Where the contract stands, as the rules of a step read it. */
export const groundOf = (file: SigningFile, state: SelectionState, { today, timeZone }: GroundMoment): StepGround => ({
  ...{ state, today },
  version: file.version && {
    sha256: file.version.sha256,
    finalOn: file.version.finalAt && dayAt(new Date(file.version.finalAt).toISOString(), timeZone),
  },
  signatories: orderedOf(file),
  ends: endsOf(file),
});

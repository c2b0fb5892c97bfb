import type { Day } from "../day.ts";
import type { SelectionState } from "../selection/states.ts";
import type { LegalDeadlineCode } from "../signature/deadlines.ts";
import type { Duty, LegalSubject } from "../signature/words.ts";

/** What the sentence of a notice is made of. Names are for the portal only: no letter carries them. */
export interface Told {
  selectionId: string;
  selection: string;
  onDay: Day;
  /** The signatory or the party it is about. */
  who?: string;
  duty?: Duty;
  /** The state the procedure went to. */
  to?: SelectionState;
  deadline?: LegalDeadlineCode;
  about?: LegalSubject;
  /** Of money: the contract, the institution whose people alone are told, the amount in cents, what was measured. */
  contract?: string;
  institutionId?: string;
  cents?: string;
  measure?: string;
}

/** The same for a letter: no name of anybody, and no amount. */
export function withoutNames({ who: _, cents: __, ...told }: Told): Told {
  return told;
}

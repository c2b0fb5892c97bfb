import { type DomainError, precondition } from "../../../domain/errors.ts";

/** What the trigger of `signature` says, and the sentence for it. It guards what the rules asked before let through. */
const sentences: Record<string, string> = {
  "tamis: this is not a signatory of the final version": "order_notSignatory",
  "tamis: the contract is not being signed": "signing_notSigning",
  "tamis: another act than the one asked for": "signing_otherAct",
  "tamis: this signature is out of turn": "signing_outOfTurn",
  "tamis: this step is done": "order_done",
  "tamis: this day is before the version was final": "signing_beforeFinal",
  "tamis: the power of this signatory does not hold that day": "gate_powerExpired",
  "tamis: the act is not enforceable before this day": "gate_notEnforceable",
};

interface Told {
  code?: string;
  message?: string;
  constraint_name?: string;
}

/** A refusal of the database about a signature as a sentence; anything else as it came. */
export function inWords(error: unknown): DomainError | unknown {
  const { code, message = "", constraint_name: name } = ((error as { cause?: Told }).cause ?? error) as Told;
  if (code === "23505" && (name === "signature_live" || name === "signature_key"))
    return precondition({ key: "order_done" });
  const key = code === "23001" ? sentences[message] : undefined;
  return key ? precondition({ key }) : error;
}

import { randomUUID } from "node:crypto";
import type { Tx } from "../../../../db/client.ts";
import type { SigningFile } from "../../../../db/queries/signatures.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import { isDomainError, type Message } from "../../../domain/errors.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { mustPass } from "../../../domain/signature/gate.ts";
import { mustFit } from "../../../domain/signature/step-asked.ts";
import { readGate } from "../gate/read-gate.ts";
import { groundOf } from "./ground.ts";

/** Names one form, so that the same form sent twice is one step. */
export const formKey = (): string => randomUUID();

/** Why a signatory could not do their part today, the order before the gate; null when they could. */
export async function whyNot(
  tx: Tx,
  file: SigningFile,
  asked: { selectionId: string; signatoryId: string; today: Day; now: Instant; timeZone: string },
): Promise<Message | null> {
  const one = file.people.find(({ id }) => id === asked.signatoryId);
  const live = file.records.find(
    ({ signatoryId, supersededAt }) => signatoryId === asked.signatoryId && supersededAt === null,
  );
  const outcome = one?.duty === "approve" ? "approved" : "signed";
  try {
    mustFit(
      {
        ...{ signatoryId: asked.signatoryId, outcome, onDay: asked.today },
        confirmedSha256: file.version?.sha256 ?? null,
        corrects: live?.id ?? null,
      },
      groundOf(file, file.deal.state as SelectionState, asked),
    );
    if (outcome === "signed")
      mustPass(await readGate(tx, asked.selectionId, { day: asked.today, knownAt: asked.now }), asked.today);
    return null;
  } catch (error) {
    if (isDomainError(error)) return error.sentence;
    throw error;
  }
}

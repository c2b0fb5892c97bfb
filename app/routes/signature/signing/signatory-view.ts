import type { SigningFile } from "../../../../db/queries/signatures.ts";
import { dayAt } from "../../../domain/day.ts";
import type { Message } from "../../../domain/errors.ts";

/** The ways a step may end, by the name of its form in the address. */
export const endActs = ["papier", "fichier", "approbation", "refus", "delai", "prestataire"] as const;
/** The form of whoever acts for themselves. */
export const ownAct = "moi";
export type EndAct = (typeof endActs)[number];

/** A record as it is told: when, how, by whom, with which file. */
export interface RecordView {
  id: string;
  outcome: SigningFile["records"][number]["outcome"];
  onDay: string;
  method: SigningFile["records"][number]["method"];
  level: SigningFile["records"][number]["level"];
  reference: string;
  reason: string;
  sha256: string | null;
  fileName: string | null;
  checks: SigningFile["records"][number]["checks"];
  by: string | null;
  recordedOn: string;
}

export function recordView(one: SigningFile["records"][number], timeZone: string): RecordView {
  const { id, outcome, onDay, method, level, reference, reason, documentSha256, fileName, checks } = one;
  return {
    ...{ id, outcome, onDay, method, level, reference, reason, fileName, checks },
    ...{ sha256: documentSha256, by: one.recordedBy ? (one.by ?? "—") : null },
    recordedOn: dayAt(new Date(one.recordedAt).toISOString(), timeZone),
  };
}

/** A request to a provider: waiting, sent, or closed with its reason. */
export function requestView(one: SigningFile["requests"][number], timeZone: string) {
  const { id, provider, externalId, expiresOn, sentAt, closedAt, failure } = one;
  return {
    ...{ id, provider, externalId, expiresOn, isClosed: closedAt !== null },
    failure: failure ? ({ key: failure } satisfies Message) : null,
    sentOn: sentAt && dayAt(new Date(sentAt).toISOString(), timeZone),
  };
}

/** Which ways are open to a duty; a provider only where one is configured and nothing is recorded. */
export function actsFor(
  duty: "approve" | "sign",
  { provider, isDone }: { provider: boolean; isDone: boolean },
): EndAct[] {
  const done: EndAct[] = duty === "approve" ? ["approbation"] : ["papier", "fichier"];
  const asked: EndAct[] = provider && duty === "sign" && !isDone ? ["prestataire"] : [];
  return [...done, ...asked, "refus", "delai"];
}

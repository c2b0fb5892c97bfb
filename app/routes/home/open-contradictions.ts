import type { Contradiction } from "../../../db/queries/settlements.ts";
import { dayAt } from "../../domain/day.ts";
import type { Visit } from "../../http/visit.ts";
import type { ContradictionAtHome } from "./contradictions.tsx";

/** Those the reader is asked to settle first, then those nobody is asked to. */
export function openAtHome(
  all: readonly Contradiction[],
  reader: string,
  { configuration }: Visit,
): ContradictionAtHome[] {
  return all
    .filter(({ personId }) => personId === null || personId === reader)
    .map(({ affirmationId, denialId, institutionId, institution, since, personId, askedAt }) => ({
      ...{ pair: `${affirmationId} ${denialId}`, institutionId, institution, isMine: personId === reader },
      since: dayAt(askedAt ?? since, configuration.timeZone),
    }))
    .sort((a, b) => Number(b.isMine) - Number(a.isMine))
    .slice(0, 20);
}

import type { ResultKnown } from "../../../db/queries/position-results.ts";
import type { Day } from "../../domain/day.ts";
import { parseExact } from "../../domain/exact.ts";
import {
  type CertificateEvent,
  type CertificateStanding,
  certificateStanding,
} from "../../domain/outcomes/certificate.ts";
import type { Result } from "../../domain/outcomes/results.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";

/** A result with how it stands on a day. */
export interface StandingResult extends Result {
  name: string;
  people: string;
  unit: "person" | "event";
  measuredOn: Day;
  fileName: string | null;
  standing: CertificateStanding;
}

/** Results as the terms read them, on a day. */
export function resultsOf(rows: readonly ResultKnown[], at: { on: Day; zone: HolidayZone }): StandingResult[] {
  return rows.map((row) => {
    const standing = certificateStanding(
      { validators: row.validators, events: eventsOf(row), objectionDays: row.objectionDays, zone: at.zone },
      at.on,
    );
    const { id, indicator, cohort, period, supersededBy, name, people, unit, measuredOn, fileName } = row;
    return {
      ...{ id, indicator, cohort, period, supersededBy, name, people, unit, measuredOn, fileName, standing },
      count: BigInt(row.count),
      population: BigInt(row.population),
      baseline: row.baseline === null ? null : parseExact(row.baseline),
      finalOn: standing.finalOn,
    };
  });
}

function eventsOf({ events, supersededBy, measuredOn }: ResultKnown): CertificateEvent[] {
  const told = events.map(({ kind, on, validator }): CertificateEvent => {
    if (kind === "validated") return { kind, on, validator: validator ?? "" };
    return kind === "contested" ? { kind, on, by: "" } : { kind, on };
  });
  return supersededBy ? [...told, { kind: "superseded", on: measuredOn, byId: supersededBy }] : told;
}

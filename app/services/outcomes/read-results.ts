import type { Tx } from "../../../db/client.ts";
import {
  breakdownsShown,
  contractTitle,
  type IndicatorRow,
  indicatorsOf,
  type ResultEventRow,
  type ResultRow,
  resultEventsOf,
  resultsOf,
  type ShownRow,
} from "../../../db/queries/outcomes.ts";
import type { Day } from "../../domain/day.ts";
import { notFound } from "../../domain/errors.ts";
import { parseExact } from "../../domain/exact.ts";
import {
  type Certificate,
  type CertificateEvent,
  type CertificateStanding,
  certificateStanding,
} from "../../domain/outcomes/certificate.ts";
import type { Result } from "../../domain/outcomes/results.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";

/** A result with how it stands, what happened to it, and what took its place. */
export interface StandingResult extends ResultRow {
  events: ResultEventRow[];
  certificate: Certificate;
  standing: CertificateStanding;
  supersededBy: string | null;
  shown: ShownRow[];
}

export interface ResultsRead {
  contract: { id: string; title: string };
  indicators: IndicatorRow[];
  results: StandingResult[];
}

/** The day results are looked at, and whose holidays count. */
export interface ReadAt {
  on: Day;
  zone: HolidayZone;
}

/** All that is measured under a contract, as it stands on a day. Refuses with `NotFound` a contract not to be known. */
export async function readResults(tx: Tx, contractId: string, { on, zone }: ReadAt): Promise<ResultsRead> {
  const contract = await contractTitle(tx, contractId);
  if (!contract) throw notFound();
  const [indicators, rows, events, shown] = [
    await indicatorsOf(tx, contractId),
    await resultsOf(tx, contractId),
    await resultEventsOf(tx, contractId),
    await breakdownsShown(tx, contractId),
  ];
  const successors = new Map(rows.flatMap((row) => (row.supersedes ? [[row.supersedes, row] as const] : [])));
  const results = rows.map((row): StandingResult => {
    const own = events.filter(({ resultId }) => resultId === row.id);
    const successor = successors.get(row.id);
    const certificate = certificateOf(row, { events: own, zone, successor });
    return {
      ...row,
      events: own,
      certificate,
      standing: certificateStanding(certificate, on),
      supersededBy: successor && successor.measuredOn <= on ? successor.id : null,
      shown: shown.filter(({ resultId }) => resultId === row.id),
    };
  });
  return { contract, indicators, results };
}

interface Known {
  events: readonly ResultEventRow[];
  zone: HolidayZone;
  successor: ResultRow | undefined;
}

function certificateOf(row: ResultRow, { events: own, zone, successor }: Known): Certificate {
  const events = own.map(({ kind, onDay: on, validator, by }): CertificateEvent => {
    if (kind === "validated") return { kind, on, validator: validator ?? "" };
    return kind === "contested" ? { kind, on, by: by ?? "" } : { kind, on };
  });
  if (successor) events.push({ kind: "superseded", on: successor.measuredOn, byId: successor.id });
  const { validators, objectionDays } = row.indicator;
  return { validators, objectionDays, events, zone };
}

/** The same as the repayment terms read it: what was measured by that day. */
export const asMeasured = ({ results }: Pick<ResultsRead, "results">, on: Day): Result[] =>
  results
    .filter(({ measuredOn }) => measuredOn <= on)
    .map(({ id, indicator, cohort, period, count, population, baseline, standing, supersededBy }) => ({
      ...{ id, indicator: indicator.code, cohort, period, count, population, supersededBy },
      baseline: baseline === null ? null : parseExact(baseline),
      finalOn: standing.finalOn,
    }));

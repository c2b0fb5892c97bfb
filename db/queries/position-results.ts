import { sql } from "drizzle-orm";
import type { Day, Instant } from "../../app/domain/day.ts";
import type { Tx } from "../client.ts";
import { among, writtenBy } from "./known.ts";

export type ResultKnown = {
  id: string;
  contractId: string;
  indicator: string;
  name: string;
  unit: "person" | "event";
  people: string;
  validators: string[];
  objectionDays: number;
  cohort: string | null;
  period: string | null;
  count: string;
  population: string;
  baseline: string | null;
  measuredOn: Day;
  recordedAt: Instant;
  supersededBy: string | null;
  fileName: string | null;
  events: { kind: "validated" | "contested" | "upheld"; on: Day; validator: string | null }[];
};

/** The results of some contracts until a day, as known then, with what happened to each; in the order recorded. */
export async function resultsKnown(
  tx: Tx,
  contractIds: readonly string[],
  { on, knownAt }: { on: Day; knownAt: Instant | null },
): Promise<ResultKnown[]> {
  const rows = await tx.execute<ResultKnown>(sql`
    select r.id, r.contract_id as "contractId", i.code as indicator, i.name, i.unit, i.population as people, i.validators,
      i.objection_days as "objectionDays", r.cohort, r.period, r.count::text, r.population::text, r.baseline,
      r.measured_on::text as "measuredOn", r.recorded_at::text as "recordedAt", r.file_name as "fileName",
      (select s.id from result s where s.supersedes = r.id and s.measured_on <= ${on} and ${writtenBy(sql`s.recorded_at`, knownAt)}) as "supersededBy",
      coalesce((select json_agg(json_build_object('kind', e.kind, 'on', e.on_day, 'validator', e.validator) order by e.on_day, e.recorded_at)
        from result_event e where e.result_id = r.id and ${writtenBy(sql`e.recorded_at`, knownAt)}), '[]') as events
    from result r join indicator i on i.id = r.indicator_id
    where r.contract_id = ${among(contractIds)} and r.measured_on <= ${on} and ${writtenBy(sql`r.recorded_at`, knownAt)}
    order by r.contract_id, r.measured_on, r.recorded_at, r.id limit 5000`);
  return [...rows];
}

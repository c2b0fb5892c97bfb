import type { VerdictValue } from "../../domain/screening/facts.ts";
import type { CommitteeRecord } from "../../domain/selection/committee-record.ts";
import { reviewersOf } from "../../domain/selection/committee-standing.ts";
import type { Criterion } from "../../domain/selection/grid.ts";
import { type Standing, screenedCode } from "../../domain/selection/overall.ts";
import type { Locale } from "../../locales/index.ts";
import type { CandidateFile } from "../../services/selection/procedure/read-files.ts";
import { candidacyAddress } from "./addresses.ts";

/** What one criterion says of one candidate; null = nobody has looked yet. */
export interface CriterionMark {
  value: VerdictValue | null;
  /** True when what it rested on no longer counts. */
  lapsed: boolean;
}

interface Told {
  selectionId: string;
  files: readonly CandidateFile[];
  criteria: readonly Criterion[];
  committee: CommitteeRecord | null;
  names: ReadonlyMap<string, string>;
  locale: Locale;
}

/** Candidates × exclusions and conditions, with the sheets handed in of those expected. Null before the screening. */
export function criteriaView({ selectionId, files, criteria, committee, names, locale }: Told) {
  if (!files.some(({ state }) => state.overall)) return null;
  const rows = files.map(({ candidacyId, state, recorded }) => {
    const marks: Record<string, CriterionMark> = Object.fromEntries(
      (state.overall?.standings ?? []).map((standing) => [standing.code, markOf(standing)]),
    );
    marks[screenedCode] = { value: state.overall?.credit ?? null, lapsed: false };
    const isScored = committee !== null && recorded?.verdict !== "excluded";
    const { submitted, sitting } = isScored ? reviewersOf(committee, candidacyId, null) : { submitted: 0, sitting: 0 };
    const to = candidacyAddress(selectionId, candidacyId);
    return { id: candidacyId, name: names.get(candidacyId) ?? "", to, marks, submitted, sitting };
  });
  const asked = criteria.map(({ code, question }) => ({ code, question: question[locale] }));
  return {
    columns: [{ code: screenedCode, question: null as string | null }, ...asked],
    rows: rows.sort((a, b) => a.name.localeCompare(b.name, locale)),
    hasSheets: rows.some(({ sitting }) => sitting > 0),
  };
}

function markOf({ value, because }: Standing): CriterionMark {
  return { value: because === "unassessed" ? null : value, lapsed: because === "lapsed" };
}

export type CriteriaView = NonNullable<ReturnType<typeof criteriaView>>;

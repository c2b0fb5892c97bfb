import { canonical } from "../screening/canonical.ts";
import type { Criterion, Grid } from "./grid.ts";

/** One thing two versions of a grid say differently; values as they are stored. */
export type GridChange =
  | { change: "added" | "removed"; criterion: Criterion }
  | { change: "moved"; code: string; from: number; to: number }
  | { change: "criterion"; code: string; field: keyof Criterion; from: unknown; to: unknown }
  | { change: "parameter"; field: Exclude<keyof Grid, "criteria" | "version" | "rule">; from: unknown; to: unknown }
  | { change: "rule"; field: keyof Grid["rule"]; from: unknown; to: unknown };

const parameters = ["aggregation", "spreadThreshold", "replyWorkingDays"] as const;
const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);

/** What the later version changes, criterion by criterion, then the parameters. Empty ⇔ the same hash. */
export function gridDifference(before: Grid, after: Grid): GridChange[] {
  const old = new Map(before.criteria.map((criterion) => [criterion.code, criterion]));
  const kept = new Set(after.criteria.map(({ code }) => code));
  // Places are compared among the criteria both versions hold: one added above moves nothing.
  const stays = (list: Criterion[], other: (code: string) => boolean) =>
    list.map(({ code }) => code).filter((code) => other(code));
  const places = stays(before.criteria, (code) => kept.has(code));
  const newPlaces = stays(after.criteria, (code) => old.has(code));
  return [
    ...before.criteria
      .filter(({ code }) => !kept.has(code))
      .map((criterion) => ({ change: "removed" as const, criterion })),
    ...after.criteria.flatMap((criterion): GridChange[] => {
      const was = old.get(criterion.code);
      if (!was) return [{ change: "added", criterion }];
      const [from, to] = [places.indexOf(criterion.code) + 1, newPlaces.indexOf(criterion.code) + 1];
      return [
        ...fields(was).flatMap((field): GridChange[] =>
          same(was[field], criterion[field])
            ? []
            : [{ change: "criterion", code: criterion.code, field, from: was[field], to: criterion[field] }],
        ),
        ...(from === to ? [] : [{ change: "moved" as const, code: criterion.code, from, to }]),
      ];
    }),
    ...parameters.flatMap((field): GridChange[] =>
      same(before[field], after[field]) ? [] : [{ change: "parameter", field, from: before[field], to: after[field] }],
    ),
    ...fields(after.rule).flatMap((field): GridChange[] =>
      same(before.rule[field], after.rule[field])
        ? []
        : [{ change: "rule", field, from: before.rule[field], to: after.rule[field] }],
    ),
  ];
}

const fields = <T extends object>(value: T) => Object.keys(value) as (keyof T)[];

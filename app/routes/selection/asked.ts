import type { SelectionFile } from "../../../db/queries/selection.ts";
import type { Day, Instant } from "../../domain/day.ts";
import { type Perimeter, perimeters } from "../../domain/screening/facts.ts";
import type { Context } from "../../services/context.ts";

/** Which verdict an address asks for: `?au=` day, `?connu=` day or instant, `?perimetre=`. Unreadable → today's. */
export interface Asked {
  on: Day;
  knownAt: Instant;
  perimeter: Perimeter;
  isReplay: boolean;
}

export function askedOf(request: Request, context: Pick<Context, "today" | "now">, file: SelectionFile): Asked {
  const search = new URL(request.url).searchParams;
  const on = dayIn(search.get("au"));
  const knownAt = instantIn(search.get("connu"), context);
  const wanted = perimeters.find((perimeter) => perimeter === search.get("perimetre"));
  return {
    on: on ?? context.today,
    knownAt: knownAt ?? context.now,
    perimeter: wanted ?? file.rule.perimeter,
    isReplay: (on !== null && on !== context.today) || knownAt !== null,
  };
}

function dayIn(typed: string | null): Day | null {
  if (!typed || !/^\d{4}-\d{2}-\d{2}$/.test(typed)) return null;
  const at = new Date(`${typed}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== typed ? null : typed;
}

/** A bare day means its end; today means now. */
function instantIn(typed: string | null, { today }: Pick<Context, "today">): Instant | null {
  const day = dayIn(typed);
  if (day !== null) return day >= today ? null : `${day}T23:59:59.999Z`;
  if (!typed || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed)) return null;
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

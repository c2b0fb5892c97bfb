import type { LoaderFunctionArgs } from "@remix-run/node";
import type { SelectionFile } from "../../../db/queries/selection.ts";
import { isDay } from "../../domain/calendar-day.ts";
import { type Day, dayAt, endOfDay, type Instant } from "../../domain/day.ts";
import { type Perimeter, perimeters } from "../../domain/screening/facts.ts";

/** Which verdict an address asks for: `?au=` day, `?connu=` day or instant, `?perimetre=`. Unreadable → today's. */
export interface Asked {
  on: Day;
  knownAt: Instant;
  /** The day of `knownAt` where the département is: what a form shows again. */
  knownOn: Day;
  perimeter: Perimeter;
  isReplay: boolean;
  /** What an address needs to ask for the same days: `&au=…&connu=…`, empty for today's. */
  days: string;
}

export function askedOf({ request, context }: LoaderFunctionArgs, file: SelectionFile): Asked {
  const { today, now, configuration } = context.visit;
  const { timeZone } = configuration;
  const search = new URL(request.url).searchParams;
  const [au, connu] = [search.get("au") ?? "", search.get("connu") ?? ""];
  const on = isDay(au) ? au : today;
  const past = instantIn(connu, today, timeZone);
  const knownAt = past ?? now;
  const wanted = perimeters.find((perimeter) => perimeter === search.get("perimetre"));
  return {
    on,
    knownAt,
    knownOn: dayAt(knownAt, timeZone),
    perimeter: wanted ?? file.rule.perimeter,
    isReplay: on !== today || past !== null,
    days: `${on === today ? "" : `&au=${on}`}${past === null ? "" : `&connu=${encodeURIComponent(connu)}`}`,
  };
}

/** A bare day means its end where the département is; today, or a day to come, means now. */
function instantIn(typed: string, today: Day, timeZone: string): Instant | null {
  if (isDay(typed)) return typed >= today ? null : endOfDay(typed, timeZone);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed)) return null;
  const at = new Date(typed);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

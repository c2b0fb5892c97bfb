import type { AsOf } from "../../db/queries/as-of.ts";
import { isDay } from "../domain/calendar-day.ts";
import { endOfDay } from "../domain/day.ts";
import type { Visit } from "./visit.ts";

/** `?au=` (the day it was true) and `?connu=` (the day it was known, to its end). Anything unreadable means today. */
export function readAsOf(request: Request, { today, configuration }: Pick<Visit, "today" | "configuration">) {
  const asked = new URL(request.url).searchParams;
  const on = asked.get("au") ?? "";
  const known = asked.get("connu") ?? "";
  const when: AsOf = {
    on: isDay(on) ? on : today,
    knownAt: isDay(known) ? endOfDay(known, configuration.timeZone) : null,
  };
  return { when, on: isDay(on) ? on : null, known: isDay(known) ? known : null };
}

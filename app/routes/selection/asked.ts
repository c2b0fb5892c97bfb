import type { LoaderFunctionArgs } from "@remix-run/node";
import type { SelectionFile } from "../../../db/queries/selection.ts";
import { type Day, dayAt, type Instant } from "../../domain/day.ts";
import type { Perimeter } from "../../domain/screening/facts.ts";
import { readReplay } from "../../http/as-of.ts";

/** Which verdict an address asks for: `?au=` day, `?connu=` day or instant, `?perimetre=`; what cannot be is refused. */
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

export function askedOf(args: LoaderFunctionArgs, file: SelectionFile): Asked {
  const { today, now, configuration } = args.context.visit;
  const { on: day, knownAt: past, perimeter } = readReplay(args);
  const on = day ?? today;
  const knownAt = past ?? now;
  const connu = new URL(args.request.url).searchParams.get("connu")?.trim() ?? "";
  return {
    on,
    knownAt,
    knownOn: dayAt(knownAt, configuration.timeZone),
    perimeter: perimeter ?? file.rule.perimeter,
    isReplay: on !== today || past !== null,
    days: `${on === today ? "" : `&au=${on}`}${past === null ? "" : `&connu=${encodeURIComponent(connu)}`}`,
  };
}

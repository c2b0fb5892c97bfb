import type { Instant } from "../domain/day.ts";
import { moment } from "./format.ts";
import { useLocale, useTimeZone } from "./text.tsx";

/** An instant, to the minute, in the département's time zone. */
export function MomentText({ at }: { at: Instant }) {
  return <time dateTime={at}>{moment(at, useLocale(), useTimeZone())}</time>;
}

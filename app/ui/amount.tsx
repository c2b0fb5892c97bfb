import { money } from "./format.ts";
import { useLocale } from "./text.tsx";

/** Money from cents; `round` leaves out zero cents. */
export function Amount({ cents, round }: { cents: bigint; round?: boolean }) {
  return (
    <data value={cents.toString()} className="whitespace-nowrap">
      {money(cents, useLocale(), round)}
    </data>
  );
}

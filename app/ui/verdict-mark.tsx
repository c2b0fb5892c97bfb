import type { VerdictValue } from "../domain/screening/facts.ts";
import { style } from "./style.ts";
import { useText } from "./text.tsx";
import { verdictColours } from "./verdict-colours.ts";
import { VerdictShape } from "./verdict-shape.tsx";

/** A verdict as shape, word and colour; the word of a bare `shape` is heard, and seen where tables become lists. The word agrees with « établissement », the noun of every screen. */
export function VerdictMark({ value, size = "text" }: { value: VerdictValue; size?: "shape" | "text" | "large" }) {
  const text = useText();
  const large = size === "large";
  return (
    <span
      className={style(
        "inline-flex items-center font-semibold whitespace-nowrap",
        large ? "gap-2 text-mark" : "gap-1.5",
        verdictColours[value],
      )}
    >
      <svg
        viewBox="0 0 16 16"
        width={large ? 18 : 14}
        height={large ? 18 : 14}
        aria-hidden="true"
        className="flex-none"
      >
        <VerdictShape value={value} />
      </svg>
      <span className={size === "shape" ? "mark-word" : undefined}>{text.ui.verdicts[value]}</span>
    </span>
  );
}

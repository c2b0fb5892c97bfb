import { style } from "../../ui/style.ts";
import { useText } from "../../ui/text.tsx";
import { VerdictShape } from "../../ui/verdict-shape.tsx";

const looks = {
  met: ["cleared", "text-green"],
  unmet: ["excluded", "text-brick"],
  overridden: ["undetermined", "text-ochre"],
  vacuous: ["undetermined", "text-soft"],
} as const;

/** Whether a condition holds, as shape, word and colour. */
export function GateMark({ state }: { state: keyof typeof looks }) {
  const text = useText().gate;
  const [shape, colour] = looks[state];
  return (
    <span className={style("inline-flex items-center gap-1.5 font-semibold whitespace-nowrap", colour)}>
      <svg viewBox="0 0 16 16" width={14} height={14} aria-hidden="true" className="flex-none">
        <VerdictShape value={shape} />
      </svg>
      {text.states[state]}
    </span>
  );
}

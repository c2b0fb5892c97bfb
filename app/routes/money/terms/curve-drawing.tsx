import { useId } from "react";
import type { DrawnCurve } from "../../../services/repayment/read-curve.ts";
import { count, money } from "../../../ui/format.ts";
import { usePair } from "../../../ui/pair.ts";
import { useLocale, useText } from "../../../ui/text.tsx";

const [width, height, left, right, top, bottom] = [560, 240, 8, 8, 26, 30] as const;

/** The curve as a drawing; its figures stand in the table below. */
export function CurveDrawing({ curve, name }: { curve: DrawnCurve; name: string }) {
  const text = useText().repayment.terms;
  const pair = usePair();
  const locale = useLocale();
  const id = useId();
  const { runs, minimum, maximum, current, population } = curve;
  // Places on a drawing, never amounts.
  const most = Number(maximum.cents) || 1;
  const x = (at: bigint) => left + (Number(at) / Math.max(Number(population), 1)) * (width - left - right);
  const y = (cents: bigint) => height - bottom - (Number(cents) / most) * (height - bottom - top);
  const foot = height - bottom;
  const path = runs.map(
    ({ from, to, cents }, i) => `${i === 0 ? "M" : "H"}${x(from)}${i === 0 ? ` ${y(cents)}` : `V${y(cents)}`}H${x(to)}`,
  );
  const told = (cents: bigint) => money(cents, locale, true);
  const isLate = current !== null && x(current.count) > width / 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={id}
      className="block w-full max-w-[40rem] text-[13px] tabular-nums"
    >
      <title id={id}>{text.curveTitle(name, told(minimum.cents), told(maximum.cents))}</title>
      <line x1={left} x2={width - right} y1={top} y2={top} className="stroke-line" />
      <line x1={left} x2={width - right} y1={foot} y2={foot} className="stroke-edge" />
      <text x={left} y={top - 8} className="fill-soft">
        {told(maximum.cents)}
      </text>
      <path d={path.join("")} className="fill-none stroke-accent" strokeWidth="2.5" />
      {current && (
        <>
          <line
            x1={x(current.count)}
            x2={x(current.count)}
            y1={top}
            y2={foot}
            className="stroke-ochre"
            strokeDasharray="3 3"
          />
          <circle cx={x(current.count)} cy={y(current.cents)} r="5" className="fill-ochre" />
          <text
            x={x(current.count) + (isLate ? -8 : 8)}
            y={(top + foot) / 2}
            textAnchor={isLate ? "end" : "start"}
            className="fill-ochre"
          >
            {pair(text.here, count(current.count, locale))}
          </text>
        </>
      )}
      <text x={left} y={height - 8} className="fill-soft">
        0
      </text>
      <text x={width - right} y={height - 8} textAnchor="end" className="fill-soft">
        {count(population, locale)}
      </text>
    </svg>
  );
}

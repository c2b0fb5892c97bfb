import { useId } from "react";
import { scale, ticks } from "./chart-scale.ts";
import { money, shortMoney, count as written } from "./format.ts";
import { useLocale, useText } from "./text.tsx";

export interface PayoutDrawn {
  /** What is counted, as its indicator is called. */
  name: string;
  population: bigint;
  points: readonly { count: bigint; cents: bigint }[];
  current: { count: bigint; cents: bigint } | null;
  threshold: bigint | null;
}

const sizes = {
  wide: { width: 640, height: 290, left: 62, right: 6, top: 14, bottom: 44 },
  narrow: { width: 340, height: 260, left: 56, right: 6, top: 14, bottom: 44 },
} as const;
type Size = keyof typeof sizes;

/** What each result pays, with where we stand and where it changes; its figures stand in the table beside it. */
export function PayoutChart(props: PayoutDrawn) {
  return (
    <div className="chart-room">
      <Drawing {...props} size="wide" />
      <Drawing {...props} size="narrow" />
    </div>
  );
}

function Drawing({ name, population, points, current, threshold, size }: PayoutDrawn & { size: Size }) {
  const text = useText().positions.payout;
  const locale = useLocale();
  const id = useId();
  const { width, height, left, right, top, bottom } = sizes[size];
  const most = Math.max(...points.map(({ cents }) => Number(cents)), 1);
  const marks = ticks(most);
  const x = scale([0, Number(population)], [left, width - right]);
  const y = scale([0, marks.at(-1) ?? most], [height - bottom, top]);
  const amounts = points.map(({ cents }) => cents).sort((a, b) => (a < b ? -1 : 1));
  const [low, high] = [money(amounts[0] ?? 0n, locale, true), money(amounts.at(-1) ?? 0n, locale, true)];
  const title =
    threshold === null
      ? text.describedPlain(name, low, high)
      : text.described(name, written(threshold, locale), low, high);
  const line = points
    .map(({ count, cents }, i) =>
      i === 0 ? `M${x(Number(count))} ${y(Number(cents))}` : `H${x(Number(count))}V${y(Number(cents))}`,
    )
    .join("");
  const foot = height - bottom;
  const told = [0n, ...(current ? [current.count] : []), ...(threshold === null ? [] : [threshold]), population];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={`chart chart-${size}`} role="img" aria-labelledby={id}>
      <title id={id}>{title}</title>
      {marks.map((mark) => (
        <g key={mark}>
          <line
            x1={left}
            x2={width - right}
            y1={y(mark)}
            y2={y(mark)}
            className={mark === 0 ? "stroke-edge" : "stroke-line"}
          />
          <text x={left - 8} y={y(mark) + 4} textAnchor="end">
            {shortMoney(mark, locale)}
          </text>
        </g>
      ))}
      <path d={line} className="fill-none stroke-accent" strokeWidth="2.5" />
      {threshold !== null && (
        <Mark
          at={x(Number(threshold))}
          y={(foot + top) / 2}
          words={text.threshold(written(threshold, locale))}
          {...{ left, width }}
          kind="chart-mark"
        />
      )}
      {current && (
        <>
          <line
            x1={x(Number(current.count))}
            x2={x(Number(current.count))}
            y1={top}
            y2={foot}
            className="stroke-ochre"
            strokeDasharray="3 3"
          />
          <circle cx={x(Number(current.count))} cy={y(Number(current.cents))} r="5" className="fill-ochre" />
          <Mark
            at={x(Number(current.count))}
            y={top + 12}
            words={text.today(written(current.count, locale))}
            {...{ left, width }}
            kind="chart-now"
          />
        </>
      )}
      {apart(told.map(Number), x).map((value) => (
        <text
          key={value}
          x={x(value)}
          y={foot + 20}
          textAnchor={value === Number(population) ? "end" : value === 0 ? "start" : "middle"}
        >
          {written(value, locale)}
        </text>
      ))}
      <text x={width - right} y={foot + 38} textAnchor="end">
        {name}
      </text>
    </svg>
  );
}

/** Words left of a mark, or right of it where there is more room. */
function Mark({
  at,
  y,
  words,
  left,
  width,
  kind,
}: {
  at: number;
  y: number;
  words: string;
  left: number;
  width: number;
  kind: string;
}) {
  const before = at - left > width - at || at - left > words.length * 7.5;
  return (
    <text x={before ? at - 7 : at + 7} y={y} textAnchor={before ? "end" : "start"} className={kind}>
      {words}
    </text>
  );
}

/** Values whose figures would not touch each other; the ends stay. */
function apart(values: readonly number[], x: (value: number) => number): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const last = sorted.at(-1) ?? 0;
  return sorted.filter(
    (value, i) => value === 0 || value === last || (x(last) - x(value) > 34 && x(value) - x(sorted[i - 1] ?? 0) > 26),
  );
}

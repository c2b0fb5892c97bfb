import { useId } from "react";
import type { Day } from "../domain/day.ts";
import { scale, ticks } from "./chart-scale.ts";
import { money, shortMoney } from "./format.ts";
import { useLocale, useText } from "./text.tsx";

/** Money of one day: out is negative. */
export interface DrawnFlow {
  on: Day;
  cents: bigint;
  isToCome: boolean;
}

const sizes = {
  wide: { width: 640, height: 230, left: 70, right: 12, top: 12, bottom: 28 },
  narrow: { width: 340, height: 220, left: 68, right: 10, top: 12, bottom: 28 },
} as const;
type Size = keyof typeof sizes;

/** What an investor paid and got, and what is still to come, on a time line. */
export function FlowsChart({ flows, today }: { flows: readonly DrawnFlow[]; today: Day }) {
  return (
    <div className="chart-room">
      <Drawing flows={flows} today={today} size="wide" />
      <Drawing flows={flows} today={today} size="narrow" />
    </div>
  );
}

const time = (on: Day) => Date.parse(`${on}T00:00:00Z`) / 86_400_000;

function Drawing({ flows, today, size }: { flows: readonly DrawnFlow[]; today: Day; size: Size }) {
  const text = useText().positions.flows;
  const locale = useLocale();
  const id = useId();
  const { width, height, left, right, top, bottom } = sizes[size];
  const amounts = flows.map(({ cents }) => Number(cents));
  const [highest, lowest] = [Math.max(0, ...amounts), Math.max(0, ...amounts.map((cents) => -cents))];
  const marks = ticks(Math.max(highest, lowest, 1), 2);
  const up = marks.filter((mark) => mark === 0 || mark <= (marks.find((one) => one >= highest) ?? 0));
  const down = marks
    .filter((mark) => mark > 0 && mark <= (marks.find((one) => one >= lowest) ?? 0))
    .map((mark) => -mark);
  const days = [...flows.map(({ on }) => on), today].sort();
  const [first, last] = [time(`${days[0]?.slice(0, 4)}-01-01`), time(`${Number(days.at(-1)?.slice(0, 4)) + 1}-01-01`)];
  const x = scale([first, last], [left, width - right]);
  const y = scale([Math.min(...down, 0), Math.max(...up, 0)], [height - bottom, top]);
  const total = (sign: 1 | -1) =>
    flows.reduce((sum, { cents }) => (cents * BigInt(sign) > 0n ? sum + cents * BigInt(sign) : sum), 0n);
  const years = Array.from(
    { length: Math.round((last - first) / 365.25) + 1 },
    (_, i) => Number(days[0]?.slice(0, 4)) + i,
  );
  const every = Math.ceil(years.length / (size === "wide" ? 10 : 5));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={`chart chart-${size}`} role="img" aria-labelledby={id}>
      <title id={id}>
        {text.described(flows.length, money(total(-1), locale, true), money(total(1), locale, true))}
      </title>
      {[...up, ...down].map((mark) => (
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
      {years.map((year, i) =>
        i % every === 0 && time(`${year}-01-01`) < last ? (
          <text key={year} x={x(time(`${year}-01-01`))} y={height - 6}>
            {year}
          </text>
        ) : null,
      )}
      <line
        x1={x(time(today))}
        x2={x(time(today))}
        y1={top}
        y2={height - bottom}
        className="stroke-ochre"
        strokeDasharray="3 3"
      />
      {flows.map(({ on, cents, isToCome }) => {
        const [from, to] = [y(0), y(Number(cents))];
        const look =
          cents > 0n
            ? isToCome
              ? "fill-accent-soft stroke-accent"
              : "fill-accent stroke-accent"
            : isToCome
              ? "fill-paper stroke-soft"
              : "fill-soft stroke-soft";
        return (
          <rect
            key={`${on} ${isToCome} ${cents > 0n}`}
            x={x(time(on)) - 5}
            width="10"
            y={Math.min(from, to)}
            height={Math.max(Math.abs(to - from), 1)}
            className={look}
            strokeDasharray={isToCome ? "3 2" : undefined}
          />
        );
      })}
    </svg>
  );
}

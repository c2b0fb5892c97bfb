import type { boundKinds } from "../../../domain/repayment/bounds.ts";
import type { lineKinds } from "../../../domain/repayment/schedule.ts";
import { Amount } from "../../../ui/amount.tsx";
import { day } from "../../../ui/format.ts";
import { Tag } from "../../../ui/tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { FigureTree } from "./figure-tree.tsx";
import type { ToldFigure } from "./told-figure.ts";

interface ToldLine {
  key: string;
  kind: (typeof lineKinds)[number];
  classCode: string;
  day: string;
  cents: bigint;
  isDecided: boolean;
  bound: (typeof boundKinds)[number] | null;
  figure: ToldFigure;
}

/** Every line the terms make, with the explanation it opens to and the first limit it met. */
export function LineList({ lines, on }: { lines: readonly ToldLine[]; on: string }) {
  const text = useText().repayment.dues;
  const locale = useLocale();
  if (lines.length === 0) return <p className="text-soft">{text.noLine}</p>;
  return (
    <ul className="border-t border-line">
      {lines.map(({ key, kind, classCode, day: due, cents, isDecided, bound, figure }) => (
        <li key={key} className="border-b border-line py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="font-semibold">{text.line(text.kinds[kind], classCode)}</p>
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Tag tone={!isDecided ? "plain" : due <= on ? "success" : "warning"}>
                {!isDecided ? text.awaited : due <= on ? text.dueState : text.scheduled(day(due, locale))}
              </Tag>
              <span className="font-semibold tabular-nums">
                <Amount cents={cents} />
              </span>
            </p>
          </div>
          {bound && <p className="text-sm text-ochre">{text.firstBound(text.boundKinds[bound])}</p>}
          <FigureTree figure={figure} />
        </li>
      ))}
    </ul>
  );
}

import type { DrawnCurve } from "../../../services/repayment/read-curve.ts";
import { Amount } from "../../../ui/amount.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { count } from "../../../ui/format.ts";
import { Notice } from "../../../ui/notice.tsx";
import { usePair } from "../../../ui/pair.ts";
import { Section } from "../../../ui/section.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { CurveDrawing } from "./curve-drawing.tsx";

/** What each result of an indicator pays: the least, the most, where we stand, the drawing and its table. */
export function CurveSection({ curve, name }: { curve: DrawnCurve; name: string }) {
  const text = useText().repayment.terms;
  const pair = usePair();
  const locale = useLocale();
  const { minimum, maximum, current, isMonotone, runs, isSupposed } = curve;
  const counted = (value: bigint) => count(value, locale);
  return (
    <Section title={pair(text.curve, name)}>
      <p className="mb-3 max-w-[46em] text-sm text-soft">{text.curveHow[isSupposed ? "supposed" : "real"]}</p>
      <Facts
        items={[
          { term: text.minimum, value: <Amount cents={minimum.cents} round /> },
          { term: text.maximum, value: <Amount cents={maximum.cents} round /> },
          {
            term: text.current,
            value: current ? (
              <>
                <Amount cents={current.cents} round /> ({counted(current.count)} / {counted(curve.population)})
              </>
            ) : (
              text.noCurrent
            ),
          },
        ]}
      />
      {isMonotone ? (
        <p className="mt-3 mb-4 text-sm text-soft">{text.monotone}</p>
      ) : (
        <Notice tone="warning">{text.notMonotone}</Notice>
      )}
      <CurveDrawing curve={curve} name={name} />
      <div className="mt-4">
        <DataTable
          caption={pair(text.curve, name)}
          rows={runs}
          rowKey={({ from }) => String(from)}
          empty={null}
          columns={[
            {
              key: "result",
              header: text.result,
              render: ({ from, to }) => (
                <>
                  {text.from(counted(from), counted(to))}{" "}
                  {current && current.count >= from && current.count <= to && <Tag tone="warning">{text.here}</Tag>}
                </>
              ),
            },
            { key: "paid", header: text.paid, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
          ]}
        />
      </div>
    </Section>
  );
}

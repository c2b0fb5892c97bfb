import type { ScoreEntry } from "../../../domain/selection/committee-record.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { useText } from "../../../ui/text.tsx";

/** Each member's score of one criterion with its reason; what an amendment replaced stays readable. */
export function GivenScores({ given, caption }: { given: { name: string; said: ScoreEntry[] }[]; caption: string }) {
  const all = useText().committee;
  return (
    <DataTable
      caption={caption}
      rows={given}
      rowKey={({ name, said }) => `${name} ${said[0]?.recordedAt}`}
      empty={null}
      columns={[
        { key: "name", header: all.name, width: "middle", render: ({ name }) => name },
        {
          key: "value",
          header: all.sheet.scale,
          align: "end",
          width: "narrow",
          render: ({ said }) => said.filter((one) => !one.supersededAt).map(({ value }) => value)[0] ?? "–",
        },
        {
          key: "reason",
          header: all.sheet.reason,
          render: ({ said }) =>
            said.map((one) => (
              <div key={one.recordedAt} className={one.supersededAt ? "text-sm text-soft" : undefined}>
                {one.supersededAt ? (
                  <>
                    <s>{one.reason}</s> ({all.sheet.before(one.value)})
                  </>
                ) : (
                  one.reason
                )}
                {one.amendment && (
                  <span className="block text-sm text-ochre">{all.sheet.amendment(one.amendment)}</span>
                )}
              </div>
            )),
        },
      ]}
    />
  );
}

import type { Problem } from "../../../domain/repayment/json-reader.ts";
import { sentence } from "../../../locales/sentence.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { useText } from "../../../ui/text.tsx";

/** Every fault of some terms, with the place it lies in. */
export function ProblemTable({ problems }: { problems: readonly Problem[] }) {
  const all = useText();
  const text = all.repayment.terms;
  return (
    <DataTable
      caption={text.problems}
      rows={problems}
      rowKey={({ path, message }) => `${path} ${message.key}`}
      empty={null}
      columns={[
        { key: "place", header: text.place, render: ({ path }) => <code>{path}</code> },
        { key: "fault", header: text.fault, render: ({ message }) => sentence(all, message) },
      ]}
    />
  );
}

import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { Field } from "../../../ui/field.tsx";
import { Filters } from "../../../ui/filters.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { VerdictMark } from "../../../ui/verdict-mark.tsx";
import type { ChangeRow } from "./changes-view.ts";

/** What changed since a day: which candidates, why, from which verdict to which. */
export function ChangeList({ changes, since }: { changes: ChangeRow[]; since: string }) {
  const text = useText().procedure.screening;
  return (
    <Section title={text.changes} id="changements">
      <p className="mb-3 text-soft">{text.changesLead}</p>
      <Filters>
        <Field name="depuis" label={text.sinceLabel} type="date" defaultValue={since} width="short" />
      </Filters>
      <DataTable
        caption={text.changes}
        rows={changes}
        rowKey={(row) => row.key}
        empty={
          <p>
            {text.noChange}
            <DayText day={since} />.
          </p>
        }
        columns={[
          { key: "name", header: text.candidate, render: ({ name, to }) => <Link to={to}>{name}</Link> },
          { key: "on", header: text.when, width: "short", render: ({ on }) => on },
          { key: "change", header: text.capacity, render: (row) => <Difference row={row} /> },
          { key: "why", header: text.why, render: (row) => <Causes row={row} /> },
        ]}
      />
    </Section>
  );
}

function Difference({ row }: { row: ChangeRow }) {
  const text = useText().procedure.screening;
  const { was, value, perimeter, elsewhere } = row;
  return (
    <>
      {was === value ? (
        <div>
          <VerdictMark value={value} /> <span className="text-sm text-soft">{text.same(perimeter)}</span>
        </div>
      ) : (
        <Becomes was={was} value={value} />
      )}
      {elsewhere.map((other) => (
        <div key={other.perimeter} className="mt-1 text-sm">
          {text.at(other.perimeter)} <Becomes was={other.was} value={other.value} />
        </div>
      ))}
    </>
  );
}

type Value = ChangeRow["value"];
const Becomes = ({ was, value }: { was: Value; value: Value }) => {
  const text = useText().procedure.screening;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <VerdictMark value={was} />
      <span aria-hidden="true">→</span>
      <span className="sr-only">{text.becomes}</span>
      <VerdictMark value={value} />
    </span>
  );
};

function Causes({ row: { causes, why } }: { row: ChangeRow }) {
  return (
    <>
      <ul>
        {causes.map(({ words, to }) => (
          <li key={words + to}>{to ? <Link to={to}>{words}</Link> : words}</li>
        ))}
      </ul>
      {why && <p className="mt-1 text-sm text-soft">{why}</p>}
    </>
  );
}

import { Link, useSearchParams } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { Filters } from "../../ui/filters.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Percent } from "../../ui/percent.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { readSort } from "../../ui/sort-link.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { rows, Words } from "./samples.ts";

type Row = ReturnType<typeof rows>[number];

/** Filters, tables narrow and wide, pages, and nothing at all. */
export function Tables({ words, rows }: { words: Words; rows: Row[] }) {
  const [parameters] = useSearchParams();
  const sort = readSort(parameters, ["name", "amount"]);
  const columns: Column<Row>[] = [
    { key: "name", header: words.institution, sort: true, render: ({ name }) => <Link to="#tableau">{name}</Link> },
    { key: "verdict", header: words.verdict, render: ({ verdict }) => <VerdictMark value={verdict} /> },
    { key: "since", header: words.since, render: ({ since }) => <DayText day={since} /> },
    { key: "share", header: words.share, align: "end", render: ({ share }) => <Percent millionths={share} /> },
    { key: "amount", header: words.amount, align: "end", sort: true, render: ({ cents }) => <Amount cents={cents} /> },
  ];
  const more = ["P0", "P1", "P2", "P3"].map((key, n) => ({
    key,
    header: key,
    render: () => <VerdictMark value={n < 2 ? "cleared" : "excluded"} />,
  }));
  const empty = (
    <EmptyState title={words.empty} action={<LinkButton to="#tableau">{words.record}</LinkButton>}>
      {words.emptyHelp}
    </EmptyState>
  );
  return (
    <>
      <Section title={words.filters}>
        <Filters found={`${rows.length}`}>
          <Field name="nom" label={words.name} defaultValue={parameters.get("nom") ?? ""} />
          <Select
            name="pays"
            label={words.country}
            blank={words.all}
            options={[
              { value: "FR", label: "France" },
              { value: "BE", label: "Belgique" },
            ]}
            defaultValue={parameters.get("pays") ?? ""}
          />
        </Filters>
      </Section>
      <Section title={words.table} id="tableau">
        <DataTable
          caption={words.table}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={empty}
          sort={sort}
        />
        <Pagination page={7} pages={4120} />
      </Section>
      <Section title={words.wide}>
        <DataTable
          caption={words.wide}
          columns={[...columns.slice(0, 1), ...more, ...columns.slice(3)]}
          rows={rows.slice(0, 3)}
          rowKey={({ id }) => id}
          empty={empty}
        />
        <DataTable caption={words.empty} columns={columns} rows={[]} rowKey={({ id }) => id} empty={empty} />
      </Section>
    </>
  );
}

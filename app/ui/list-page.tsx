import { type Column, DataTable } from "./data-table.tsx";
import { EmptyState } from "./empty-state.tsx";
import { LinkButton } from "./link-button.tsx";
import { Page } from "./page.tsx";

interface ListPageProps<Row> {
  text: { title: string; lead: string; caption: string; none: string; noneWhy: string; record: string };
  rows: readonly (Row & { id: string })[];
  columns: readonly Column<Row & { id: string }>[];
  /** Where a new one is recorded; null for those who may not. */
  record: string | null;
}

/** A whole list on one page, with the way to record one more; empty, it says what the list is for. */
export function ListPage<Row>({ text, rows, columns, record }: ListPageProps<Row>) {
  const button = record && (
    <LinkButton to={record} kind="primary">
      {text.record}
    </LinkButton>
  );
  return (
    <Page title={text.title} lead={text.lead} actions={rows.length > 0 && button}>
      <DataTable
        caption={text.caption}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={text.none} action={button}>
            {text.noneWhy}
          </EmptyState>
        }
        columns={columns}
      />
    </Page>
  );
}

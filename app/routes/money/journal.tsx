import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { entriesOf } from "../../../db/queries/journal.ts";
import { dayAt } from "../../domain/day.ts";
import { movementKinds } from "../../domain/funding/movements.ts";
import { pageNumber } from "../../http/page-number.ts";
import { rowsPerPage } from "../../http/table-file/asked-table.ts";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Filters } from "../../ui/filters.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { usePair } from "../../ui/pair.ts";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadMoney } from "./load-money.ts";
import { contractAddress, MoneyPage } from "./money-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.money.journal.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, money, contract, timeZone } = await loadMoney(args);
  const asked = new URL(args.request.url).searchParams;
  const kind = movementKinds.find((one) => one === asked.get("nature")) ?? "";
  const commitment = Number(asked.get("engagement")) || 0;
  const [page, size] = [pageNumber(args.request), rowsPerPage(args.request, 50)];
  const { rows, count } = await context.read((tx) => entriesOf(tx, contract.id, { kind, commitment, page, size }));
  return {
    ...{ contract, kind, commitment, page, pages: Math.max(1, Math.ceil(count / size)), kinds: [...movementKinds] },
    commitments: money.commitments.map(({ number, investor }) => ({ number, investor })),
    rows: rows.map((row) => ({ ...row, recordedOn: dayAt(new Date(row.recordedAt).toISOString(), timeZone) })),
  };
}

export default function Journal() {
  const { contract, rows, kind, commitment, kinds, commitments, page, pages } = useLoaderData<typeof loader>();
  const all = useText().money;
  const pair = usePair();
  const text = all.journal;
  return (
    <MoneyPage of={contract} title={text.title} lead={text.lead}>
      <Filters>
        <Select
          name="nature"
          label={text.kind}
          blank={text.all}
          options={kinds.map((value) => ({ value, label: text.kinds[value] }))}
          defaultValue={kind}
        />
        <Select
          name="engagement"
          label={all.commitment}
          blank={text.all}
          options={commitments.map(({ number, investor }) => ({
            value: String(number),
            label: pair(String(number), investor),
          }))}
          defaultValue={commitment ? String(commitment) : ""}
        />
      </Filters>
      <DataTable
        caption={text.caption}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.none} />}
        columns={[
          {
            key: "kind",
            header: text.entry,
            render: (row) => (
              <>
                <Link to={contractAddress(contract, `/mouvements/${row.id}`)}>{text.kinds[row.kind]}</Link>{" "}
                {row.reversedBy && <Tag tone="warning">{text.undone}</Tag>}
                {row.words && <div className="text-sm font-normal text-soft">{row.words}</div>}
              </>
            ),
          },
          { key: "investor", header: all.investor, render: ({ investor }) => investor },
          { key: "value", header: text.valueOn, render: ({ valueOn }) => <DayText day={valueOn} /> },
          { key: "recorded", header: text.recorded, render: ({ recordedOn }) => <DayText day={recordedOn} /> },
          { key: "cents", header: all.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
        ]}
      />
      <Pagination page={page} pages={pages} />
    </MoneyPage>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { measuredContracts } from "../../../db/queries/outcomes.ts";
import { signedIn } from "../../http/visit.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { roomAddress } from "./room.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.outcomes.home.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "result.record");
  return { contracts: await context.read(measuredContracts) };
}

/** The evaluator's home: every contract it measures. */
export default function Measures() {
  const { contracts } = useLoaderData<typeof loader>();
  const text = useText().outcomes.home;
  return (
    <Page title={text.title} lead={text.lead}>
      <DataTable
        caption={text.title}
        rows={contracts}
        rowKey={({ id }) => id}
        empty={<EmptyState title={text.none}>{text.noneWhy}</EmptyState>}
        columns={[
          {
            key: "contract",
            header: text.contract,
            render: ({ id, title }) => <Link to={roomAddress(id, "resultats")}>{title}</Link>,
          },
          { key: "indicators", header: text.indicators, align: "end", render: ({ indicators }) => indicators },
          { key: "results", header: text.results, align: "end", render: ({ results }) => results },
          {
            key: "last",
            header: text.last,
            render: ({ lastMeasuredOn }) => (lastMeasuredOn ? <DayText day={lastMeasuredOn} /> : text.never),
          },
        ]}
      />
    </Page>
  );
}

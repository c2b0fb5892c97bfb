import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { duplicatePairs, lookedAt } from "../../../db/queries/duplicates.ts";
import { rowsPerPage } from "../../http/table-file/asked-table.ts";
import { signedIn } from "../../http/visit.ts";
import { choices } from "../../ui/choices.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Filters } from "../../ui/filters.tsx";
import { count } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Select } from "../../ui/select.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { DuplicateReasons } from "./duplicate-reasons.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.duplicates.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "institution.merge");
  const asked = new URL(args.request.url).searchParams;
  const all = asked.get("degre") === "toutes";
  const page = Number.parseInt(asked.get("page") ?? "1", 10) || 1;
  // Each record is compared with the whole register: a file takes fewer of them than other lists.
  const size = rowsPerPage(args.request, lookedAt, 500);
  const { pairs, ...list } = await context.read((tx) => duplicatePairs(tx, page, size));
  const brief = ({ id, name, city, identifiers }: (typeof pairs)[number]["left"]) => {
    return { id, name, city, known: identifiers.some(({ kind }) => kind === "lei") };
  };
  return {
    ...list,
    all,
    pairs: pairs
      .filter(({ tier }) => all || tier !== "possible")
      .map(({ left, right, tier, reasons }) => ({ tier, reasons, left: brief(left), right: brief(right) })),
  };
}

const mergeAddress = (kept: string, other: string) => `/etablissements/${kept}/fusion?avec=${other}`;

export default function Duplicates() {
  const { pairs, total, page, pages, all } = useLoaderData<typeof loader>();
  const { duplicates: text, institutions } = useText();
  const locale = useLocale();
  const from = (page - 1) * lookedAt + 1;
  const seen = text.lookedAt(
    count(from, locale),
    count(Math.min(total, from + lookedAt - 1), locale),
    count(total, locale),
  );
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ to: "/etablissements", label: institutions.title }]}>
      <Filters found={total === 0 ? text.noRecord : seen}>
        <Select
          name="degre"
          label={text.show}
          defaultValue={all ? "toutes" : "sures"}
          options={choices(["sures", "toutes"], text.shown)}
        />
      </Filters>
      <DataTable
        caption={text.title}
        rows={pairs}
        rowKey={({ left, right }) => `${left.id} ${right.id}`}
        empty={<EmptyState title={text.none} />}
        columns={[
          {
            key: "fiches",
            header: text.pair,
            render: ({ left, right }) => (
              <ul>
                {[left, right].map(({ id, name, city }) => (
                  <li key={id}>
                    <Link to={`/etablissements/${id}`}>{name}</Link>
                    {city && <span className="text-soft"> · {city}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
          { key: "degre", header: text.tier, render: ({ tier }) => <Tag>{text.tiers[tier]}</Tag> },
          { key: "raisons", header: text.why, render: ({ reasons }) => <DuplicateReasons reasons={reasons} /> },
          {
            key: "suite",
            header: text.act,
            // A record with a LEI is the one to keep.
            render: ({ left, right }) => (
              <Link
                to={right.known ? mergeAddress(right.id, left.id) : mergeAddress(left.id, right.id)}
                aria-label={text.mergeOf(left.name, right.name)}
              >
                {text.merge}
              </Link>
            ),
          },
        ]}
      />
      <Pagination page={page} pages={pages} />
    </Page>
  );
}

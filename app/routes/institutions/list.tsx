import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { byRelevance, institutionOrders, listInstitutions, pageSize } from "../../../db/queries/institutions.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import { rowsPerPage } from "../../http/table-file/asked-table.ts";
import { signedIn } from "../../http/visit.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { count } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { readSort } from "../../ui/sort-link.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { countryName, countryOptions } from "./country-names.ts";
import { InstitutionFilters } from "./institution-filters.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, ({ institutions }) => institutions.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "register.read");
  const asked = new URL(args.request.url).searchParams;
  const filters = Object.fromEntries(
    ["q", "category", "country", "lei", "source"].map((name) => [name, asked.get(name)?.trim() || undefined]),
  );
  const sort = filters.q && !asked.has("tri") ? byRelevance : readSort(asked, institutionOrders);
  const page = Number.parseInt(asked.get("page") ?? "1", 10) || 1;
  const list = await context.read((tx) =>
    listInstitutions(tx, filters, sort, page, rowsPerPage(args.request, pageSize)),
  );
  const { locale, configuration } = args.context.visit;
  const rows = list.rows.map((row) => ({
    ...row,
    countryName: countryName(row.country, locale),
    updatedOn: dayAt(row.updatedAt, configuration.timeZone),
  }));
  return {
    ...list,
    rows,
    countries: countryOptions(locale),
    filters,
    sort,
    mayAdd: can(context.viewer, "institution.record"),
  };
}

export default function Institutions() {
  const { rows, total, page, pages, more, filters, sort, mayAdd, countries } = useLoaderData<typeof loader>();
  const { institutions: text, duplicates } = useText();
  const locale = useLocale();
  const filtered = Object.values(filters).some(Boolean);
  const add = mayAdd && (
    <LinkButton to="/etablissements/nouveau" kind="primary">
      {text.add}
    </LinkButton>
  );
  const acts = mayAdd && (
    <>
      <LinkButton to="/etablissements/doublons">{duplicates.title}</LinkButton>
      {add}
    </>
  );
  return (
    <Page title={text.title} actions={acts}>
      <InstitutionFilters filters={filters} countries={countries} found={text.found(total, count(total, locale))} />
      {more && <Notice tone="warning">{text.foundMore(count(total, locale))}</Notice>}
      <DataTable
        caption={text.title}
        rows={rows}
        rowKey={(row) => row.id}
        sort={sort}
        empty={
          <EmptyState
            title={filtered ? text.none : mayAdd ? text.empty : text.emptyToRead}
            action={
              mayAdd && (
                <>
                  {add}
                  {!filtered && <LinkButton to="/imports/nouveau">{text.importRegister}</LinkButton>}
                </>
              )
            }
          />
        }
        columns={[
          {
            key: "nom",
            header: text.name,
            sort: true,
            render: (row) => (
              <>
                <Link to={`/etablissements/${row.id}`}>{row.name}</Link>
                {row.through && <span className="block text-soft">{text.foundThrough(row.through)}</span>}
              </>
            ),
          },
          { key: "categorie", header: text.category, sort: true, render: (row) => text.categories[row.category] },
          { key: "pays", header: text.country, sort: true, render: (row) => row.countryName },
          {
            key: "ids",
            header: "LEI · SIREN",
            render: (row) => [row.lei, row.siren].filter(Boolean).join(" · ") || "—",
          },
          { key: "source", header: text.source, render: (row) => text.sources[row.source] },
          {
            key: "maj",
            header: text.updated,
            sort: true,
            render: (row) => <DayText day={row.updatedOn} />,
          },
        ]}
      />
      <Pagination page={page} pages={pages} />
    </Page>
  );
}

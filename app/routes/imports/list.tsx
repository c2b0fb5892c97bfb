import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { importsPerPage, listImports } from "../../../db/queries/imports.ts";
import { can } from "../../domain/access/matrix.ts";
import { pageNumber } from "../../http/page-number.ts";
import { rowsPerPage } from "../../http/table-file/asked-table.ts";
import { signedIn } from "../../http/visit.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Page } from "../../ui/page.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { StateTag } from "./state-tag.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.imports.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "import.read");
  const page = pageNumber(args.request);
  const list = await context.read((tx) => listImports(tx, page, rowsPerPage(args.request, importsPerPage)));
  return { ...list, page, mayStart: can(context.viewer, "import.run") };
}

export default function Imports() {
  const { imports, page, pages, mayStart } = useLoaderData<typeof loader>();
  const text = useText().imports;
  const start = mayStart && <LinkButton to="/imports/nouveau">{text.start}</LinkButton>;
  return (
    <Page title={text.title} lead={text.lead} actions={imports.length > 0 && start}>
      <DataTable
        caption={text.caption}
        columns={[
          {
            key: "startedAt",
            header: text.startedAt,
            render: (row) => (
              <Link to={`/imports/${row.id}`}>
                <MomentText at={row.createdAt} />
              </Link>
            ),
          },
          {
            key: "state",
            header: text.stateTitle,
            render: (row) => <StateTag state={row.state} dryRun={row.dryRun} />,
          },
          {
            key: "files",
            header: text.filesTitle,
            render: (row) => (
              <ul className="min-w-0 wrap-anywhere">
                {row.files.map(({ kind, name }) => (
                  <li key={kind}>{name}</li>
                ))}
              </ul>
            ),
          },
          {
            key: "finishedAt",
            header: text.finishedAt,
            render: (row) => (row.finishedAt ? <MomentText at={row.finishedAt} /> : "–"),
          },
        ]}
        rows={imports}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.none} action={start} />}
      />
      <Pagination page={page} pages={pages} />
    </Page>
  );
}

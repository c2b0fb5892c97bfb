import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { z } from "zod";
import { findImport, problemsPerPage } from "../../../db/queries/imports.ts";
import { can } from "../../domain/access/matrix.ts";
import { failureOf } from "../../domain/imports/plan.ts";
import { pageNumber } from "../../http/page-number.ts";
import { rowsPerPage } from "../../http/table-file/asked-table.ts";
import { found, signedIn } from "../../http/visit.ts";
import { sentence } from "../../locales/sentence.ts";
import { Facts } from "../../ui/facts.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ImportResult } from "./import-result.tsx";
import { ImportUnderWay } from "./import-under-way.tsx";
import { StateTag } from "./state-tag.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.imports.one);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "import.read");
  const id = found(z.uuid().safeParse(args.params.id).data);
  const page = pageNumber(args.request);
  const row = found(await context.read((tx) => findImport(tx, id, page, rowsPerPage(args.request, problemsPerPage))));
  return { row, page, failure: failureOf(row.failure), mayCancel: can(context.viewer, "import.run") };
}

export default function Import() {
  const { row, page, failure, mayCancel } = useLoaderData<typeof loader>();
  const text = useText();
  const words = text.imports;
  const { revalidate } = useRevalidator();
  const underWay = row.state === "waiting" || row.state === "running";
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(revalidate, 2000);
    return () => clearInterval(timer);
  }, [underWay, revalidate]);
  return (
    <Page title={words.one} crumbs={[{ to: "/imports", label: words.title }]} meta={<MomentText at={row.createdAt} />}>
      {failure && <Notice tone="danger">{sentence(text, failure)}</Notice>}
      <Facts
        items={[
          { term: words.stateTitle, value: <StateTag state={row.state} dryRun={row.dryRun} /> },
          ...row.files.map((file) => ({ term: words.files[file.kind], value: file.name })),
          ...(row.finishedAt ? [{ term: words.finishedAt, value: <MomentText at={row.finishedAt} /> }] : []),
        ]}
      />
      {underWay && <ImportUnderWay row={row} mayCancel={mayCancel} />}
      {row.summary && <ImportResult summary={row.summary} problems={row.problems} page={page} pages={row.pages} />}
    </Page>
  );
}

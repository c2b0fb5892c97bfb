import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { evidenceDue, piecesPerPage } from "../../../db/queries/evidence-due.ts";
import { expiryBounds, validities } from "../../domain/documents/validity.ts";
import { pageNumber } from "../../http/page-number.ts";
import { rowsPerPage } from "../../http/table-file/asked-table.ts";
import { signedIn } from "../../http/visit.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Filters } from "../../ui/filters.tsx";
import { count } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { ExpiryText } from "./expiry-text.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.pieces.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "register.read");
  const asked = new URL(args.request.url).searchParams.get("echeance");
  const validity = validities.find((one) => one === asked) ?? "90";
  const page = pageNumber(args.request);
  const size = rowsPerPage(args.request, piecesPerPage);
  const bounds = expiryBounds(validity, context.today);
  const { pieces, total } = await context.read((tx) => evidenceDue(tx, bounds, { number: page, size }));
  return { pieces, total, page, validity, today: context.today, pages: Math.max(1, Math.ceil(total / size)) };
}

/** What supports the facts, by the day it stops counting: expired evidence turns what rests on it to undetermined. */
export default function Pieces() {
  const { pieces, total, page, pages, validity, today } = useLoaderData<typeof loader>();
  const { pieces: text, documents } = useText();
  const locale = useLocale();
  return (
    <Page title={text.title} lead={text.lead}>
      <Filters found={text.found(total, count(total, locale))}>
        <Select
          name="echeance"
          label={text.validity}
          defaultValue={validity}
          options={validities.map((value) => ({ value, label: text.validities[value] }))}
        />
      </Filters>
      <DataTable
        caption={text.caption}
        rows={pieces}
        rowKey={(piece) => piece.id}
        empty={<EmptyState title={text.none}>{text.noneWhy}</EmptyState>}
        columns={[
          {
            key: "piece",
            header: text.piece,
            render: (piece) => (
              <>
                {piece.institutionId ? (
                  <Link to={`/etablissements/${piece.institutionId}/pieces/${piece.id}`}>{piece.title}</Link>
                ) : (
                  piece.title
                )}
                <span className="block text-sm text-soft">
                  {documents.piece(piece.number)}, {documents.kinds[piece.kind]}, {documents.strengths[piece.strength]}
                </span>
              </>
            ),
          },
          {
            key: "institution",
            header: text.institution,
            render: (piece) =>
              piece.institutionId ? (
                <Link to={`/etablissements/${piece.institutionId}`}>{piece.institution}</Link>
              ) : (
                "–"
              ),
          },
          {
            key: "expires",
            header: text.expires,
            render: (piece) => <ExpiryText day={piece.expiresOn} today={today} />,
          },
          { key: "facts", header: text.rests, align: "end", render: (piece) => count(piece.facts, locale) },
          {
            key: "files",
            header: text.files,
            render: (piece) =>
              piece.files.length === 0 ? (
                text.noFile
              ) : (
                <ul>
                  {piece.files.map((file) => (
                    <li key={file.id}>
                      <Link to={`/selections/${file.selectionId}/candidatures/${file.id}`}>{file.candidate}</Link>
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <Pagination page={page} pages={pages} />
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { noticesPerPage, ownNotices } from "../../../../db/queries/notices.ts";
import { doneAt } from "../../../http/done.ts";
import { submitSigned } from "../../../http/form.ts";
import { pageNumber } from "../../../http/page-number.ts";
import { rowsPerPage } from "../../../http/table-file/asked-table.ts";
import { signedIn } from "../../../http/visit.ts";
import { noticeSentence } from "../../../locales/notice-sentence.ts";
import { markRead } from "../../../services/notices/mark-read.ts";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { day, money } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Page } from "../../../ui/page.tsx";
import { Pagination } from "../../../ui/pagination.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.notices.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args);
  const page = pageNumber(args.request);
  const size = rowsPerPage(args.request, noticesPerPage);
  const told = await context.read((tx) => ownNotices(tx, context.viewer.role, { number: page, size }));
  return { ...told, page, pages: Math.max(1, Math.ceil(told.total / size)) };
}

export const action = (args: ActionFunctionArgs) => submitSigned(args, markRead, () => doneAt("/avis", "lu"));

/** What the portal told the viewer: unread first, each with the page it is about. */
export default function Notices() {
  const { notices, unread, page, pages } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.notices;
  const locale = useLocale();
  const sentence = ({ kind, told }: (typeof notices)[number]) =>
    noticeSentence(all, kind, told, day(told.onDay, locale), told.cents && money(BigInt(told.cents), locale));
  return (
    <Page
      title={text.title}
      lead={text.lead(unread)}
      actions={
        <>
          {unread > 0 && (
            <Form method="post">
              <Button kind="secondary">{text.markAll}</Button>
            </Form>
          )}
          <LinkButton to="/compte/avis">{text.choose}</LinkButton>
          <LinkButton to="/calendrier">{text.calendar}</LinkButton>
        </>
      }
    >
      <DataTable
        caption={text.caption}
        rows={notices}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.none}>{text.noneWhy}</EmptyState>}
        columns={[
          {
            key: "notice",
            header: text.notice,
            render: (row) => (
              <span className={row.readAt ? "font-normal" : "font-semibold"}>
                <Link to={row.address}>{sentence(row)}</Link>
              </span>
            ),
          },
          { key: "about", header: text.about, render: (row) => row.told.contract ?? row.told.selection },
          { key: "when", header: text.when, render: (row) => <MomentText at={row.writtenAt} /> },
          {
            key: "state",
            header: text.state,
            render: (row) =>
              row.readAt ? (
                <span className="text-soft">{text.read}</span>
              ) : (
                <Form method="post" className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Tag tone="warning">{text.unread}</Tag>
                  <button
                    type="submit"
                    name="noticeId"
                    value={row.id}
                    aria-label={text.markOne(sentence(row))}
                    className="min-h-6 text-sm text-accent underline"
                  >
                    {text.markRead}
                  </button>
                </Form>
              ),
          },
        ]}
      />
      <Pagination page={page} pages={pages} />
    </Page>
  );
}

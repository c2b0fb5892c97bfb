import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ownFeed } from "../../../../db/queries/calendar.ts";
import type { Role } from "../../../domain/access/roles.ts";
import { doneAt } from "../../../http/done.ts";
import { submitSigned } from "../../../http/form.ts";
import { signedIn } from "../../../http/visit.ts";
import { changeFeed } from "../../../services/notices/calendar-feed.ts";
import { Button } from "../../../ui/button.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.notices.feed.title);

export async function loader(args: LoaderFunctionArgs) {
  return { feed: await signedIn(args).read((tx) => ownFeed(tx)) };
}

/** A new address is shown in the very answer, and nowhere else. */
export const action = (args: ActionFunctionArgs) => {
  const { origin } = args.context.visit.configuration;
  return submitSigned(args, changeFeed, (token) =>
    token === null
      ? doneAt("/calendrier", "retire")
      : Response.json({ address: `${origin}/calendrier/${token}` }, { headers: { "Cache-Control": "no-store" } }),
  );
};

/** The address of one's calendar: made, shown once, revoked. */
export default function Calendar() {
  const { feed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as { address?: string } | undefined;
  const all = useText();
  const text = all.notices.feed;
  return (
    <Page title={text.title} lead={text.lead} crumbs={[{ to: "/avis", label: all.notices.title }]}>
      {answer?.address && (
        <Notice tone="success" title={text.once}>
          <p className="mt-1 break-all">
            <code>{answer.address}</code>
          </p>
          <p className="mt-2">{text.how}</p>
        </Notice>
      )}
      {feed ? (
        <Facts
          items={[
            { term: text.created, value: <MomentText at={feed.createdAt} /> },
            { term: text.role, value: all.access.roles[feed.role as Role] },
          ]}
        />
      ) : (
        <EmptyState title={text.none}>{text.noneWhy}</EmptyState>
      )}
      <Form method="post" className="mt-5 flex flex-wrap gap-2">
        <Button kind={feed ? "secondary" : "primary"} name="act" value="create">
          {feed ? text.renew : text.create}
        </Button>
        {feed && (
          <Button kind="danger" name="act" value="revoke">
            {text.revoke}
          </Button>
        )}
      </Form>
      <p className="mt-4 max-w-[46em] text-sm text-soft">{text.secret}</p>
    </Page>
  );
}

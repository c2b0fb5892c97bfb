import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { letters } from "../../../db/queries/demonstration.ts";
import { notFound } from "../../domain/errors.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.mailbox.title);

export async function loader({ context }: LoaderFunctionArgs) {
  const { configuration, door } = context.visit;
  if (configuration.mode !== "demonstration") throw notFound();
  return { letters: await door.write("mail.read", (tx) => letters(tx)) };
}

export default function Mailbox() {
  const { mailbox: text } = useText().access;
  const { letters: written } = useLoaderData<typeof loader>();
  return (
    <Page title={text.title} lead={text.lead}>
      {written.length === 0 && <EmptyState title={text.none} />}
      {written.map((letter) => (
        // No region of its own: two letters may have one subject.
        <article key={letter.id} className="mt-9 first:mt-0">
          <h2 className="mb-3 font-title text-section font-medium">{letter.subject}</h2>
          <p className="text-sm text-soft">
            {text.to} {letter.recipient}, <MomentText at={letter.createdAt} />.{" "}
            {letter.sentAt ? text.sent : text.waiting}.
          </p>
          <p className="mt-3 max-w-[46em] break-words whitespace-pre-line">
            {letter.body.split(/(https?:\/\/\S+)/).map((part) =>
              /^https?:/.test(part) ? (
                <a key={part} href={part}>
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        </article>
      ))}
    </Page>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { found, signedIn } from "../../http/visit.ts";
import { keptForm } from "../../services/access/kept-form.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { keptWords } from "./kept-words.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.access.resume.title);

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = signedIn(args);
  const { success, data: id } = z.uuid().safeParse(args.params.id);
  return found(success ? await keptForm(args.context.visit.door, viewer.personId, id) : null);
}

/** The words typed before the session ended, to send as they were. A plain form: its address is another page's. */
export default function Resume() {
  const all = useText();
  const text = all.access.resume;
  const { path, page, values } = useLoaderData<typeof loader>();
  const typed = Object.entries(values);
  return (
    <Page title={text.title} lead={text.lead}>
      <Facts
        items={typed.map(([name, typed]) => {
          const { term, value } = keptWords(all, name, typed);
          return { term, value: <span className="break-words whitespace-pre-wrap">{value}</span> };
        })}
      />
      <p className="mt-3 text-sm text-soft">{text.files}</p>
      <form method="post" action={path} className="mt-5 flex flex-wrap gap-2">
        {typed.flatMap(([name, value]) =>
          Array.isArray(value) ? (
            value.map((one) => <input key={`${name}-${one}`} type="hidden" name={`${name}[]`} value={one} />)
          ) : (
            <textarea key={name} name={name} defaultValue={value} readOnly hidden />
          ),
        )}
        <Button>{text.send}</Button>
        <LinkButton to={page}>{text.back}</LinkButton>
      </form>
    </Page>
  );
}

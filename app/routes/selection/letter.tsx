import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { readLetter } from "./read-letter.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.verdict.letterTitle);

export const loader = (args: LoaderFunctionArgs) => readLetter(args);

export default function LetterPage() {
  const { letter, candidate, selection, query } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.verdict;
  const own = `/selections/${selection.id}/candidatures/${candidate.candidacyId}`;
  const crumbs = [
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: own, label: candidate.name },
  ];
  const actions = (
    <>
      <LinkButton to={`${own}/lettre.txt${query}`} kind="primary" download>
        {text.download}
      </LinkButton>
      <LinkButton to={`${own}${query}`}>{text.back}</LinkButton>
    </>
  );
  if (letter.asks.length === 0) {
    return <Page title={text.letterTitle} lead={text.letterNothing} crumbs={crumbs} />;
  }
  return (
    <Page title={text.letterTitle} lead={text.letterLead} crumbs={crumbs} actions={actions}>
      <article lang="fr" className="max-w-[46em] border-t-2 border-ink pt-5 font-title text-lg leading-relaxed">
        <p className="mb-5 font-semibold">Objet : {letter.subject}</p>
        {letter.before.map((paragraph) => (
          <p key={paragraph} className="mb-4">
            {paragraph}
          </p>
        ))}
        {letter.asks.map(({ name, items }) => (
          <section key={name} className="mb-4">
            <h2 className="font-semibold">{name}</h2>
            <ul className="list-disc pl-6">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
        {letter.after.map((paragraph) => (
          <p key={paragraph} className="mb-4">
            {paragraph}
          </p>
        ))}
      </article>
    </Page>
  );
}

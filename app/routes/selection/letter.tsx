import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { readLetter } from "./read-letter.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.verdict.letterTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { written, ...page } = await readLetter(args);
  return { ...page, letter: written?.letter ?? null };
}

type GroupLetter = NonNullable<Awaited<ReturnType<typeof loader>>["letter"]>;

export default function LetterPage() {
  const { letter, candidate, selection, own, query } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.verdict;
  const crumbs = [
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: `${own}${query}`, label: candidate.name },
  ];
  const back = <LinkButton to={`${own}${query}`}>{text.back}</LinkButton>;
  if (!letter) return <Page title={text.letterTitle} lead={text.letterNothing} crumbs={crumbs} actions={back} />;
  const actions = (
    <>
      <LinkButton to={`${own}/lettre.txt${query}`} kind="primary" download>
        {text.download}
      </LinkButton>
      {back}
    </>
  );
  const lead = letter.lifting ? text.letterExcluded : text.letterLead;
  return (
    <Page title={text.letterTitle} lead={lead} crumbs={crumbs} actions={actions} meta={text.letterNote}>
      <Letter letter={letter} />
    </Page>
  );
}

function Letter({ letter }: { letter: GroupLetter }) {
  const { sender, date, to, subject, reference, before, lifting, asksTitle, asks, after, close } = letter;
  return (
    <article lang="fr" className="max-w-[46em] border-t-2 border-ink pt-5 font-title text-lg leading-relaxed">
      <Lines lines={sender} />
      <Lines lines={to} />
      <p className="mb-5">{date}</p>
      <p className="font-semibold">Objet : {subject}</p>
      <p className="mb-5 text-base text-soft">Référence : {reference}</p>
      <Paragraphs lines={before} />
      {lifting && <Listed title={lifting.title} items={lifting.items} />}
      {asks.length > 0 && <h2 className="mb-3 font-semibold">{asksTitle}</h2>}
      {asks.map(({ sentence, products, names }) => (
        <section key={sentence + products.join()} className="mb-4">
          <h3>{sentence}</h3>
          {products.length > 0 && <p className="mb-1 pl-6 text-soft">{products.join(", ")}.</p>}
          <Bullets items={names} />
        </section>
      ))}
      <Paragraphs lines={[...after, ...close]} />
    </article>
  );
}

const Lines = ({ lines }: { lines: string[] }) => (
  <address className="mb-5 not-italic">
    {lines.map((line) => (
      <div key={line}>{line}</div>
    ))}
  </address>
);

const Paragraphs = ({ lines }: { lines: string[] }) => (
  <>
    {lines.map((line) => (
      <p key={line} className="mb-4">
        {line}
      </p>
    ))}
  </>
);

const Listed = ({ title, items }: { title: string; items: string[] }) => (
  <section className="mb-4">
    <h2 className="font-semibold">{title}</h2>
    <Bullets items={items} />
  </section>
);

const Bullets = ({ items }: { items: string[] }) => (
  <ul className="list-disc pl-6">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

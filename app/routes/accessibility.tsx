import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  checkedOn,
  conformity,
  type Result,
  results,
  rgaaCriteria,
  tally,
} from "../domain/accessibility/conformity.ts";
import { accessibility as english } from "../locales/en/accessibility.ts";
import { accessibility as french } from "../locales/fr/accessibility.ts";
import type { Locale } from "../locales/index.ts";
import { DataTable } from "../ui/data-table.tsx";
import { Facts } from "../ui/facts.tsx";
import { day, percent } from "../ui/format.ts";
import { Page } from "../ui/page.tsx";
import { Section } from "../ui/section.tsx";
import { Remedy, Words } from "./accessibility/parts.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title} · Tamis` }];

/** The statement in the reader's language, made of what was found criterion by criterion. */
export function loader({ context }: LoaderFunctionArgs) {
  const { locale, configuration } = context.visit;
  const { departement, origin, contact = null } = configuration;
  const words = locale === "fr" ? french : english;
  const { title, lead, commitment, state, tests, missing, made, contact: write, remedy, topics } = words;
  const found = conformity();
  const rate = percent(found.millionths, locale);
  const on = day(checkedOn, locale);
  const rows = topics.map((topic, at) => ({ topic, ...tally(rgaaCriteria.filter(inTopic(at + 1))) }));
  return {
    title,
    lead: lead(found.state, found.met, found.applicable, rate),
    commitment: { title: commitment.title, words: commitment.words(departement, origin) },
    state: { title: state.title, words: state.words(found.state) },
    tests: { ...tests, words: tests.words(on, rate), rows },
    missing: { ...missing, criterion: null, lists: [listed("not conform"), listed("not checked")] },
    made: { ...made, words: made.words(on) },
    contact: { ...write, by: contact && write.by(contact), post: write.post(departement) },
    remedy,
  };

  function listed(result: Result) {
    const heading = result === "not conform" ? missing.faults : missing.unchecked;
    const items = rgaaCriteria.filter((one) => one.result === result);
    return { heading, items: items.map((one) => `${missing.criterion(one.id)} ${one[locale satisfies Locale] ?? ""}`) };
  }
}

const inTopic = (topic: number) => (one: { id: string }) => one.id.startsWith(`${topic}.`);

export default function Accessibility() {
  const { title, lead, commitment, state, tests, missing, made, contact, remedy } = useLoaderData<typeof loader>();
  return (
    <Page title={title} lead={lead}>
      <Words {...commitment} />
      <Words {...state} />
      <Section title={tests.title}>
        <p className="mb-4 max-w-[46em]">{tests.words}</p>
        <DataTable
          caption={tests.table}
          rows={tests.rows}
          rowKey={({ topic }) => topic}
          empty={null}
          columns={[
            { key: "topic", header: tests.topic, render: ({ topic }) => topic },
            ...results.map((result) => ({
              key: result,
              header: tests.results[result],
              align: "end" as const,
              render: (row: (typeof tests.rows)[number]) => row[result],
            })),
          ]}
        />
      </Section>
      <Section title={missing.title}>
        {missing.lists.map(({ heading, items }) => (
          <div key={heading} className="mb-4 max-w-[46em]">
            <h3 className="font-semibold">{heading}</h3>
            <ul className="mt-1 list-disc pl-5">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
        <p className="mb-4 max-w-[46em]">{missing.burden}</p>
        <p className="max-w-[46em]">{missing.exempt}</p>
      </Section>
      <Section title={made.title}>
        <p className="mb-4">{made.words}</p>
        <Facts items={made.facts.map(([term, value]) => ({ term, value }))} />
      </Section>
      <Section title={contact.title}>
        <p className="mb-2 max-w-[46em]">{contact.words}</p>
        <p className="max-w-[46em] break-words">{contact.by ?? contact.post}</p>
      </Section>
      <Remedy {...remedy} />
    </Page>
  );
}

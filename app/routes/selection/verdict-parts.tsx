import { Form, Link } from "@remix-run/react";
import { perimeters } from "../../domain/screening/facts.ts";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field } from "../../ui/field.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { ProofPath } from "../../ui/proof-path.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import type { verdictView } from "./verdict-view.ts";

export type View = ReturnType<typeof verdictView>;

/** The path in a picture, each step opening its document, then in words. */
export function Proof({ steps, line }: { steps: View["steps"]; line: string | null }) {
  const text = useText().verdict;
  return (
    <Section title={text.proof} id="preuve">
      <ProofPath
        steps={steps.map(({ source, link, excluded, ...step }) => ({
          ...step,
          link: link ?? undefined,
          tone: excluded ? "excluded" : undefined,
          source: source && (source.to ? <a href={source.to}>{source.label}</a> : source.label),
        }))}
      />
      {line && <p className="mt-3 text-sm break-words text-soft">{line}</p>}
    </Section>
  );
}

/** What is missing, each with the form that records it; then what would change the verdict. */
export function ToDo({ view, letter }: { view: View; letter: string }) {
  const text = useText().verdict;
  return (
    <>
      <Section title={text.missing} id="manque">
        {view.missing.length === 0 ? (
          <p className="text-soft">{text.nothingMissing}</p>
        ) : (
          <>
            <ol className="list-decimal space-y-2 pl-5">
              {view.missing.map(({ sentence, to }) => (
                <li key={sentence}>
                  {sentence}{" "}
                  <Link to={to} className="whitespace-nowrap">
                    {text.answer}
                  </Link>
                </li>
              ))}
            </ol>
            <p className="mt-4" data-screen>
              <LinkButton to={letter} kind="primary">
                {text.letter}
              </LinkButton>
            </p>
          </>
        )}
      </Section>
      {view.changes.length > 0 && (
        <Section title={text.changes}>
          <ul className="list-disc space-y-1 pl-5">
            {view.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

export function Members({ view }: { view: View }) {
  const text = useText().verdict;
  return (
    <Section title={text.membersTitle}>
      <DataTable
        caption={text.membersCaption}
        rows={view.members}
        rowKey={(row) => row.id}
        empty={null}
        columns={[
          { key: "name", header: text.member, render: ({ name, to }) => <Link to={to}>{name}</Link> },
          { key: "relation", header: text.relation, render: ({ relation }) => relation },
          { key: "ring", header: text.ring, render: ({ ring }) => ring },
          { key: "path", header: text.path, render: ({ path }) => path || "–" },
        ]}
      />
    </Section>
  );
}

export function Evidence({ view }: { view: View }) {
  const text = useText().verdict;
  return (
    <Section title={text.evidence} id="pieces">
      <DataTable
        caption={text.evidenceCaption}
        rows={view.pieces}
        rowKey={(row) => row.id}
        empty={<p className="text-soft">{text.noEvidence}</p>}
        columns={[
          {
            key: "piece",
            header: text.piece,
            render: ({ number, title, page, author, about, to }) => (
              <>
                {number} · {to ? <Link to={to}>{title}</Link> : title}
                {page && `, ${text.page(page)}`}
                <span className="block text-sm font-normal text-soft">{author ?? about}</span>
              </>
            ),
          },
          { key: "strength", header: text.strength, render: ({ strength }) => strength },
          {
            key: "expires",
            header: text.expires,
            render: ({ expiresOn }) => (expiresOn ? <DayText day={expiresOn} /> : text.never),
          },
          {
            key: "open",
            header: text.open,
            render: ({ file, title }) =>
              file ? (
                <a href={file}>
                  {text.open}
                  <span className="sr-only"> : {title}</span>
                </a>
              ) : (
                "–"
              ),
          },
        ]}
      />
    </Section>
  );
}

/** A plain GET form: the verdict of another day, or as it could be known then. */
export function Replay({ view }: { view: View }) {
  const text = useText().verdict;
  const names = Object.fromEntries(view.byPerimeter.map(({ code, name }) => [code, name]));
  return (
    <Section title={text.replay} id="rejouer">
      <p className="mb-3 text-sm text-soft">{text.replayHint}</p>
      <Form method="get" className="grid gap-4" key={view.hash} data-screen>
        <Field name="au" label={text.day} type="date" defaultValue={view.on} />
        <Field name="connu" label={text.known} type="date" defaultValue={view.knownAt.slice(0, 10)} />
        <Select
          name="perimetre"
          label={text.at}
          defaultValue={view.perimeter.code}
          options={perimeters.map((value) => ({ value, label: `${value} ${names[value] ?? ""}` }))}
        />
        <div>
          <Button kind="secondary">{text.run}</Button>
        </div>
      </Form>
    </Section>
  );
}

export function Trace({ view }: { view: View }) {
  const text = useText().verdict;
  return (
    <Section title={text.trace}>
      <Facts
        items={[
          { term: text.day, value: <DayText day={view.on} /> },
          { term: text.knownAt, value: <MomentText at={view.knownAt} /> },
          { term: text.rule, value: view.version },
          { term: text.hash, value: <code className="text-sm break-all">{view.hash}</code> },
        ]}
      />
    </Section>
  );
}

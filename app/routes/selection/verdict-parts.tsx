import { Form, Link } from "@remix-run/react";
import { perimeters } from "../../domain/screening/facts.ts";
import { Button } from "../../ui/button.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Field } from "../../ui/field.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { ProofPath } from "../../ui/proof-path.tsx";
import { Section } from "../../ui/section.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import type { View } from "./verdict-view.ts";

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

/** A plain GET form: the verdict of another day, or as it could be known then. */
export function Replay({ view }: { view: View }) {
  const text = useText().verdict;
  const names = Object.fromEntries(view.byPerimeter.map(({ code, name }) => [code, name]));
  return (
    <Section title={text.replay} id="rejouer">
      <p className="mb-3 text-sm text-soft">{text.replayHint}</p>
      <Form method="get" className="grid gap-4" key={view.hash} data-screen>
        <Field name="au" label={text.day} type="date" defaultValue={view.on} />
        <Field name="connu" label={text.known} type="date" defaultValue={view.asked.knownOn} />
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
          {
            term: text.knownAt,
            value: (
              <>
                <MomentText at={view.knownAt} />{" "}
                <span data-screen>
                  <Link
                    to={`?perimetre=${view.perimeter.code}&au=${view.on}&connu=${encodeURIComponent(view.knownAt)}`}
                  >
                    {text.sameInstant}
                  </Link>
                </span>
              </>
            ),
          },
          { term: text.rule, value: view.version },
          { term: text.hash, value: <code className="text-sm break-all">{view.hash}</code> },
        ]}
      />
    </Section>
  );
}

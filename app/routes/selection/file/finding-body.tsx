import { DataTable } from "../../../ui/data-table.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { VerdictMark } from "../../../ui/verdict-mark.tsx";
import type { ContentView } from "./finding-view.ts";

/** What is found of a candidate: consumer credit with its proof, what is missing, what would change it; the other criteria. */
export function FindingBody({ content }: { content: ContentView }) {
  const text = useText().hearing.own;
  const { credit, criteria } = content;
  return (
    <>
      {credit && (
        <Section title={text.credit}>
          <p className="max-w-[46em]">{credit.lead}</p>
          {credit.proofLine && (
            <p className="mt-3 max-w-[60em] break-words">
              <span className="block text-sm text-soft">{text.proof}</span>
              {credit.proofLine}
            </p>
          )}
          <Listed title={text.missing} items={credit.missing} />
          <Listed title={text.changes} items={credit.changes} />
        </Section>
      )}
      {criteria.length > 0 && (
        <Section title={text.criteria}>
          <DataTable
            caption={text.criteria}
            rows={criteria}
            rowKey={(row) => row.code}
            empty={null}
            columns={[
              {
                key: "criterion",
                header: text.criterion,
                render: ({ code, question }) => (
                  <>
                    <span className="block text-sm text-soft">{code}</span>
                    <span className="font-normal">{question}</span>
                  </>
                ),
              },
              { key: "found", header: text.found, render: ({ value }) => <VerdictMark value={value} /> },
              { key: "why", header: text.why, render: ({ why }) => why },
            ]}
          />
        </Section>
      )}
    </>
  );
}

/** More than these wait behind one click, so that the page stays a page. */
const shownFirst = 8;

function Listed({ title, items }: { title: string; items: string[] }) {
  const text = useText().verdict;
  if (items.length === 0) return null;
  const others = items.slice(shownFirst);
  return (
    <div className="mt-4 max-w-[60em]">
      <h3 className="font-semibold">{title}</h3>
      <Bullets items={items.slice(0, shownFirst)} />
      {others.length > 0 && (
        <details className="mt-2">
          <summary className="text-accent">{text.missingOthers(others.length)}</summary>
          <Bullets items={others} />
        </details>
      )}
    </div>
  );
}

const Bullets = ({ items }: { items: string[] }) => (
  <ul className="list-disc space-y-1 pl-5">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

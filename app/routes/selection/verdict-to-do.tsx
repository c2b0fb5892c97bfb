import { Link } from "@remix-run/react";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { View } from "./verdict-view.ts";

/** What would change the verdict, and what is missing, each with the form that records it. */
export function ToDo({ view, letter }: { view: View; letter: string }) {
  const text = useText().verdict;
  const isExcluded = view.value === "excluded";
  const missing = view.missing.length > 0 && <MissingList view={view} />;
  const letterButton = view.value !== "cleared" && (
    <p className="mt-4" data-screen>
      <LinkButton to={letter} kind="primary">
        {text.letter}
      </LinkButton>
    </p>
  );
  const changes = view.changes.length > 0 && (
    <Section title={text.changes}>
      <ul className="list-disc space-y-1 pl-5">
        {view.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {isExcluded && letterButton}
    </Section>
  );
  if (isExcluded) {
    return (
      <>
        {changes}
        {missing && (
          <Section title={text.missingBeyond} id="manque">
            <p className="mb-3 text-sm text-soft">{text.missingBeyondHint}</p>
            {missing}
          </Section>
        )}
      </>
    );
  }
  return (
    <>
      <Section title={text.missing} id="manque">
        {missing || <p className="text-soft">{text.nothingMissing}</p>}
        {letterButton}
      </Section>
      {changes}
    </>
  );
}

/** The nearest first; a large group's others wait behind one click, so that the page stays a page. */
const shownFirst = 8;

function MissingList({ view }: { view: View }) {
  const text = useText().verdict;
  const others = view.missing.slice(shownFirst);
  return (
    <>
      <MissingItems items={view.missing.slice(0, shownFirst)} start={1} />
      {others.length > 0 && (
        <details className="mt-3">
          <summary className="text-accent">{text.missingOthers(others.length)}</summary>
          <div className="mt-2">
            <MissingItems items={others} start={shownFirst + 1} />
          </div>
        </details>
      )}
    </>
  );
}

function MissingItems({ items, start }: { items: View["missing"]; start: number }) {
  const text = useText().verdict;
  return (
    <ol className="list-decimal space-y-2 pl-7" start={start}>
      {items.map(({ sentence, to }) => (
        <li key={sentence}>
          {sentence}{" "}
          <Link to={to} data-screen>
            {text.answer}
          </Link>
        </li>
      ))}
    </ol>
  );
}

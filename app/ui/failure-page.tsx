import { LinkButton } from "./link-button.tsx";
import { Page } from "./page.tsx";
import { useText } from "./text.tsx";

interface FailurePageProps {
  status: number;
  /** A domain refusal's own sentence, in place of the general one. */
  sentence?: string;
  requestId?: string;
  /** Where « Réessayer » leads: the page itself. */
  here: string;
  headingLevel?: 1 | 3;
}

/** What happened, what to do next, and the number to quote. Never how the program failed. */
export function FailurePage({ status, sentence, requestId, here, headingLevel }: FailurePageProps) {
  const text = useText().failures;
  const words = text.pages[status as keyof typeof text.pages] ?? text.pages[500];
  return (
    <Page title={words.title} lead={sentence ?? words.what} headingLevel={headingLevel}>
      <p className="max-w-[46em]">{words.next}</p>
      <p className="mt-5 flex flex-wrap gap-2">
        {status >= 409 && (
          <LinkButton to={here} kind="primary">
            {text.retry}
          </LinkButton>
        )}
        <LinkButton to="/" kind={status >= 409 ? "secondary" : "primary"}>
          {text.home}
        </LinkButton>
      </p>
      {requestId && (
        <p className="mt-8 text-sm text-soft">
          {text.request} <code className="break-all select-all">{requestId}</code>
        </p>
      )}
    </Page>
  );
}

import type { ReactNode } from "react";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import type { SigningHead } from "./load-signing.ts";
import { OverrideNotices } from "./override-notices.tsx";

interface SigningPageProps {
  of: SigningHead;
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  /** A page below the list of signatures. */
  below?: boolean;
  children?: ReactNode;
}

/** The crumbs of the signature rooms. */
export function useSigningCrumbs({ selection }: SigningHead, below = false) {
  const all = useText();
  const base = `/selections/${selection.id}`;
  return [
    { to: "/selections", label: all.selection.list.title },
    { to: base, label: selection.name },
    ...(below ? [{ to: `${base}/signatures`, label: all.signing.title }] : []),
  ];
}

/** A page about the signatures of a contract; exceptions of the very day are told on each. */
export function SigningPage({ of, title, lead, meta, actions, below, children }: SigningPageProps) {
  return (
    <Page title={title} lead={lead} meta={meta} crumbs={useSigningCrumbs(of, below)} actions={actions}>
      <OverrideNotices selectionId={of.selection.id} overrides={of.overrides} />
      {children}
    </Page>
  );
}

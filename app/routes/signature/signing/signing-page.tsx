import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { day } from "../../../ui/format.ts";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import type { SigningHead } from "./load-signing.ts";

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
      <OverrideNotices of={of} />
      {children}
    </Page>
  );
}

/** The mark of each exception: asked for or approved, by whom and why. */
export function OverrideNotices({ of: { selection, overrides } }: { of: SigningHead }) {
  const text = useText().signing.override;
  const locale = useLocale();
  return overrides.map((one) => (
    <Notice
      key={one.id}
      tone="warning"
      title={one.isApproved ? text.mark(day(one.onDay, locale)) : text.markAsked(day(one.onDay, locale))}
    >
      <p>
        {one.isApproved ? text.markBy(one.asker, one.approver) : text.markAskedBy(one.asker)} {one.reason}
      </p>
      {one.mayApprove && (
        <p data-screen>
          <Link to={`/selections/${selection.id}/exceptions/${one.id}/approbation`}>{text.approveLink}</Link>
        </p>
      )}
    </Notice>
  ));
}

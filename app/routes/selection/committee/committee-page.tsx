import type { ReactNode } from "react";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { committeeAddress, meetingAddress } from "./committee-addresses.ts";

interface CommitteePageProps {
  selection: { id: string; name: string };
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  /** The meeting the page is about. */
  meeting?: number;
  children?: ReactNode;
}

/** The way to a page of the committee. */
export function useCommitteeCrumbs(selection: { id: string; name: string }, meeting?: number) {
  const all = useText();
  return [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: committeeAddress(selection.id), label: all.committee.title },
    ...(meeting === undefined
      ? []
      : [{ to: meetingAddress(selection.id, meeting), label: all.committee.meetings.one(meeting) }]),
  ];
}

/** A page of the committee of a selection. */
export function CommitteePage({ selection, meeting, children, ...head }: CommitteePageProps) {
  // A page is not on the way to itself.
  const crumbs = useCommitteeCrumbs(selection, meeting).filter(({ label }) => label !== head.title);
  return (
    <Page crumbs={crumbs} {...head}>
      {children}
    </Page>
  );
}

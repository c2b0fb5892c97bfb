import type { ReactNode } from "react";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

interface LegalPageProps {
  of: { id: string; name: string };
  title: ReactNode;
  lead?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  /** True on the first page of the room. */
  isFirst?: boolean;
  children?: ReactNode;
}

/** A page of the legal room of a selection, under its first page. */
export function LegalPage({ of, isFirst, ...page }: LegalPageProps) {
  return <Page {...page} crumbs={useLegalCrumbs(of, isFirst)} />;
}

/** The way to a page of the room. */
export function useLegalCrumbs(of: LegalPageProps["of"], isFirst = false) {
  const { selection, gate } = useText();
  return [
    { to: "/selections", label: selection.list.title },
    { to: `/selections/${of.id}`, label: of.name },
    ...(isFirst ? [] : [{ to: `/selections/${of.id}/signature`, label: gate.title }]),
  ];
}

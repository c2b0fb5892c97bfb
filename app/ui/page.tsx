import type { ReactNode } from "react";
import { type Crumb, Crumbs } from "./crumbs.tsx";
import { DoneNotice } from "./done.tsx";

interface PageProps {
  title: ReactNode;
  /** The one sentence the reader came for. */
  lead?: ReactNode;
  crumbs?: Crumb[];
  /** Buttons of the whole page. */
  actions?: ReactNode;
  /** Small facts under the title: source, last change. */
  meta?: ReactNode;
  /** 3 when it is shown inside another page, as in the workshop. */
  headingLevel?: 1 | 3;
  children?: ReactNode;
}

/** The one page header, then the content. */
export function Page({ title, lead, crumbs, actions, meta, headingLevel = 1, children }: PageProps) {
  const Heading = headingLevel === 1 ? "h1" : "h3";
  return (
    <>
      <header className="mb-6">
        {crumbs && crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
        <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
          <Heading className="min-w-0 font-title text-title font-medium break-words">{title}</Heading>
          {actions && (
            <div data-screen className="flex flex-wrap gap-2 pt-0.5">
              {actions}
            </div>
          )}
        </div>
        {lead && <p className="mt-2 max-w-[46em] font-title text-lead">{lead}</p>}
        {meta && <div className="mt-2 text-sm text-soft">{meta}</div>}
      </header>
      {headingLevel === 1 && <DoneNotice />}
      {children}
    </>
  );
}

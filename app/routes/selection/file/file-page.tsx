import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Page } from "../../../ui/page.tsx";
import { style } from "../../../ui/style.ts";
import { useText } from "../../../ui/text.tsx";
import type { headOf } from "./load-file.ts";

export type FileHead = ReturnType<typeof headOf>;

interface FilePageProps {
  of: FileHead;
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The crumbs every page of a file has. */
export function useFileCrumbs({ selection, candidate }: FileHead) {
  const all = useText();
  return [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: `/selections/${selection.id}/candidatures/${candidate.id}`, label: candidate.name },
  ];
}

/** A page of a candidate's file, with the way to its others. */
export function FilePage({ of, title, lead, actions, children }: FilePageProps) {
  return (
    <Page title={title} lead={lead} crumbs={useFileCrumbs(of)} actions={actions}>
      <FileLinks base={`/selections/${of.selection.id}/candidatures/${of.candidate.id}`} />
      {children}
    </Page>
  );
}

/** The pages of a file, beside each other. */
export function FileLinks({ base }: { base: string }) {
  const all = useText();
  const text = all.hearing.file;
  const pages = [
    { to: base, label: text.screening },
    { to: `${base}/questionnaire`, label: all.questionnaire.title },
    { to: `${base}/appreciations`, label: text.assessments },
    { to: `${base}/constat`, label: text.finding },
    { to: `${base}/verdict`, label: text.verdict },
    { to: `${base}/derogation`, label: text.derogation },
    { to: `${base}/notes`, label: all.committee.scores.short },
  ];
  return (
    <nav aria-label={text.title} data-screen className="mb-6 border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {pages.map(({ to, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className={({ isActive }) =>
                style(
                  "block border-b-2 py-2 no-underline",
                  isActive ? "border-accent font-semibold text-ink" : "border-transparent",
                )
              }
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Link, useLocation } from "@remix-run/react";
import { type Entry, entriesFor, type SelectionInView, selectionEntries } from "./navigation.ts";
import type { Frame } from "./shell.tsx";
import { style } from "./style.ts";
import { useText } from "./text.tsx";

/** Entries of the portal, then those of the selection in view. */
export function SideNavigation({ viewer, selection }: Pick<Frame, "viewer"> & { selection: SelectionInView | null }) {
  const text = useText();
  if (!viewer) return null;
  return (
    <>
      <Entries entries={entriesFor(viewer, text)} />
      {selection && (
        <>
          <p className="mt-6 mb-1 px-2 text-xs font-semibold break-words text-soft">{selection.name}</p>
          <Entries entries={selectionEntries(selection, text)} exact />
        </>
      )}
    </>
  );
}

function Entries({ entries, exact }: { entries: Entry[]; exact?: boolean }) {
  const { pathname } = useLocation();
  const inside = (to: string) =>
    to === "/" || exact ? pathname === to : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <ul>
      {entries.map(({ to, label }) => (
        <li key={to}>
          <Link
            to={to}
            prefetch="intent"
            aria-current={pathname === to ? "page" : inside(to) ? "true" : undefined}
            className={style(
              "block rounded px-2 py-1.5 no-underline hover:bg-accent-soft hover:text-accent hover:no-underline",
              inside(to) ? "bg-accent-soft font-semibold text-accent" : "text-ink",
            )}
          >
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}

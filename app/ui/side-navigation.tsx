import { Link, useLocation } from "@remix-run/react";
import {
  type ContractInView,
  contractEntries,
  type Entry,
  entriesFor,
  type SelectionInView,
  selectionEntries,
} from "./navigation.ts";
import type { Frame } from "./shell.tsx";
import { style } from "./style.ts";
import { useText } from "./text.tsx";

/** What the page is inside of: a selection, or the money of a contract. */
export interface InView {
  selection: SelectionInView | null;
  contract: ContractInView | null;
}

/** Entries of the portal, then those of the selection or the contract in view. */
export function SideNavigation({ viewer, selection, contract }: Pick<Frame, "viewer"> & InView) {
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
      {contract && (
        <>
          <p className="mt-6 mb-1 px-2 text-xs font-semibold break-words text-soft">{contract.name}</p>
          <Entries entries={contractEntries(contract, viewer, text)} exact />
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

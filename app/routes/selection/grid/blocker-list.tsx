import { Link } from "@remix-run/react";
import type { Blocker } from "./blockers.ts";

/** What is left to settle, each a link to where it is settled. */
export function BlockerList({ blockers }: { blockers: Blocker[] }) {
  return (
    <ul className="border-t border-line">
      {blockers.map(({ sentence, to }) => (
        <li key={sentence} className="flex items-baseline gap-3 border-b border-line py-2">
          <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 flex-none fill-ochre">
            <path d="M5 0 10 5 5 10 0 5z" />
          </svg>
          <Link to={to}>{sentence}</Link>
        </li>
      ))}
    </ul>
  );
}

import { Link } from "@remix-run/react";
import type { Blocked } from "./procedure-view.ts";

/** What blocks an act; a reason that is mended elsewhere leads there. */
export function BlockedList({ reasons }: { reasons: readonly Blocked[] }) {
  return (
    <ul className="list-disc pl-5">
      {reasons.map(({ words, to }) => (
        <li key={words}>{to ? <Link to={to}>{words}</Link> : words}</li>
      ))}
    </ul>
  );
}

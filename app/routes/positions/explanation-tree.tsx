import { Link } from "@remix-run/react";
import type { Explained } from "./explained.ts";

/** An explanation as a list of lists: a figure, then what made it, down to results and receipts. */
export function ExplanationTree({ of }: { of: Explained }) {
  return (
    <ul className="explanation">
      <Branch {...of} />
    </ul>
  );
}

function Branch({ words, to, from }: Explained) {
  return (
    <li>
      {to === null ? words : <Link to={to}>{words}</Link>}
      {from.length > 0 && (
        <ul>
          {from.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the figures of an explanation keep their order
            <Branch key={i} {...one} />
          ))}
        </ul>
      )}
    </li>
  );
}

import { Link } from "@remix-run/react";
import type { Conformity } from "../domain/accessibility/conformity.ts";
import { useText } from "./text.tsx";

/** At the end of every page: how accessible the portal is, as the law asks, and the plan of its pages. */
export function Footer({ conformity }: { conformity: Conformity }) {
  const text = useText().shell;
  return (
    <footer data-screen className="mt-14 border-t border-line pt-3 text-sm">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        <li>
          <Link to="/accessibilite" className="inline-flex min-h-6 items-center text-soft">
            {text.accessibility[conformity]}
          </Link>
        </li>
        <li>
          <Link to="/plan" className="inline-flex min-h-6 items-center text-soft">
            {text.plan}
          </Link>
        </li>
      </ul>
    </footer>
  );
}

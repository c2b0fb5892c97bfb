import { Link } from "@remix-run/react";
import { useText } from "./text.tsx";

export interface Crumb {
  to: string;
  label: string;
}

/** Where this page hangs, from the widest to the nearest. */
export function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const text = useText();
  return (
    <nav aria-label={text.ui.crumbs} className="mb-1.5 text-sm leading-6 text-soft">
      <ol className="flex flex-wrap gap-x-1.5">
        {crumbs.map((crumb, index) => (
          <li key={crumb.to} className="min-w-0">
            {index > 0 && (
              <span aria-hidden="true" className="mr-1.5">
                ›
              </span>
            )}
            <Link to={crumb.to} className="text-soft no-underline hover:text-accent hover:underline">
              {crumb.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

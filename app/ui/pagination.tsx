import { Link, useSearchParams } from "@remix-run/react";
import { count } from "./format.ts";
import { useLocale, useText } from "./text.tsx";

/** The pages worth a link: first, last, and the neighbours of the current one; null stands for a gap. */
export function shownPages(page: number, pages: number): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let n = 1; n <= pages; n++) {
    if (n === 1 || n === pages || Math.abs(n - page) <= 1) shown.push(n);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}

/** Goes from page to page of a list; the page is in the URL. */
export function Pagination({ page, pages }: { page: number; pages: number }) {
  const text = useText();
  const locale = useLocale();
  const [parameters] = useSearchParams();
  if (pages <= 1) return null;
  const to = (n: number) => {
    const next = new URLSearchParams(parameters);
    if (n === 1) next.delete("page");
    else next.set("page", String(n));
    return `?${next}`;
  };
  const look = "inline-flex min-h-9 min-w-9 items-center justify-center rounded px-2 tabular-nums";
  return (
    <nav aria-label={text.ui.pages} data-pages={pages} className="mt-4 flex flex-wrap items-center gap-x-1 gap-y-2">
      {page > 1 && (
        <Link to={to(page - 1)} rel="prev" className={`${look} pl-0`}>
          {text.ui.previous}
        </Link>
      )}
      {shownPages(page, pages).map((n, index) =>
        n === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
          <span key={`gap-${index}`} aria-hidden="true" className="px-1 text-soft">
            …
          </span>
        ) : n === page ? (
          <span key={n} aria-current="page" className={`${look} bg-accent-soft font-semibold text-accent`}>
            <span className="sr-only">{text.ui.page} </span>
            {count(n, locale)}
          </span>
        ) : (
          <Link
            key={n}
            to={to(n)}
            aria-label={`${text.ui.page} ${count(n, locale)}`}
            className={`${look} no-underline hover:bg-accent-soft`}
          >
            {count(n, locale)}
          </Link>
        ),
      )}
      {page < pages && (
        <Link to={to(page + 1)} rel="next" className={look}>
          {text.ui.next}
        </Link>
      )}
    </nav>
  );
}

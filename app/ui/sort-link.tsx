import { Link, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";

export interface SortState {
  by: string;
  direction: "asc" | "desc";
}

/** Reads `?tri=key` or `?tri=-key`. A key that is not offered gives the first one, ascending. */
export function readSort(parameters: URLSearchParams, offered: readonly [string, ...string[]]): SortState {
  const asked = parameters.get("tri") ?? "";
  const by = asked.replace(/^-/, "");
  if (!offered.includes(by)) return { by: offered[0], direction: "asc" };
  return { by, direction: asked.startsWith("-") ? "desc" : "asc" };
}

/** A column header that sorts the list; the page starts again at one. */
export function SortLink({ by, sorted, children }: { by: string; sorted?: "asc" | "desc"; children: ReactNode }) {
  const [parameters] = useSearchParams();
  const next = new URLSearchParams(parameters);
  next.delete("page");
  next.set("tri", sorted === "asc" ? `-${by}` : by);
  return (
    <Link to={`?${next}`} preventScrollReset className="sort-link">
      {children}
      <svg viewBox="0 0 8 12" width="8" height="12" aria-hidden="true" className="sort-mark" data-sorted={sorted}>
        <path d="M4 0l3.5 4.5h-7z" data-way="asc" />
        <path d="M4 12l3.5-4.5h-7z" data-way="desc" />
      </svg>
    </Link>
  );
}

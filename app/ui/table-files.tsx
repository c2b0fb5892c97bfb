import { useLocation } from "@remix-run/react";
import { useText } from "./text.tsx";

/** The table as a file: the same address, asked for otherwise (app/http/table-file). */
export function TableFiles({ caption }: { caption: string }) {
  const text = useText().ui;
  const { pathname, search } = useLocation();
  const to = (kind: string) => {
    const asked = new URLSearchParams(search);
    for (const name of ["etat", "page", "index"]) asked.delete(name);
    asked.set("export", kind);
    asked.set("tableau", caption);
    return `${pathname}?${asked}`;
  };
  return (
    <p data-screen className="table-files">
      {(["csv", "xlsx"] as const).map((kind) => (
        <a key={kind} href={to(kind)} download aria-label={text.tableFile(caption, kind.toUpperCase())}>
          {kind.toUpperCase()}
        </a>
      ))}
    </p>
  );
}

import type { ReactNode } from "react";

/** Two columns from 1024 px: what is read on the left, what is done or missing on the right; one where nothing is. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  if (!aside) return <div className="mt-9 min-w-0 first:mt-0">{children}</div>;
  return (
    <div className="mt-9 grid gap-x-12 gap-y-9 first:mt-0 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
      <div className="min-w-0">{children}</div>
      <div className="min-w-0">{aside}</div>
    </div>
  );
}

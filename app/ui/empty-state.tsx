import type { ReactNode } from "react";

/** Says that there is nothing, why, and what to do about it. */
export function EmptyState({
  title,
  action,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className="border-y border-line py-8">
      <p className="font-title text-lead">{title}</p>
      {children && <div className="mt-1 max-w-[46em] text-soft">{children}</div>}
      {action && (
        <div data-screen className="mt-4 flex flex-wrap gap-2">
          {action}
        </div>
      )}
    </div>
  );
}

import { type ReactNode, useId } from "react";

interface SectionProps {
  title: ReactNode;
  /** Anchor of the section. */
  id?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, id, actions, children }: SectionProps) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="mt-9 first:mt-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id={heading} className="min-w-0 font-title text-section font-medium">
          {title}
        </h2>
        {actions && (
          <div data-screen className="flex flex-wrap gap-2">
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}

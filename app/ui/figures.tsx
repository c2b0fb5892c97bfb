import type { ReactNode } from "react";

interface Figure {
  term: ReactNode;
  value: ReactNode;
  note?: ReactNode;
}

/** A few figures at a glance, in one row where there is room. */
export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className="my-4 grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] border-t-2 border-b border-t-ink border-b-line">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written in order and never reordered
        <div key={index} className="py-3 pr-4">
          <dt className="text-sm text-soft">{item.term}</dt>
          <dd className="mt-0.5 font-title text-section font-medium [overflow-wrap:anywhere] sm:text-figure">
            {item.value}
          </dd>
          {item.note && <dd className="text-sm text-soft">{item.note}</dd>}
        </div>
      ))}
    </dl>
  );
}

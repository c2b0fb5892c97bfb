import type { ReactNode } from "react";

export interface Fact {
  term: ReactNode;
  value: ReactNode;
}

/** Terms and values, one per line. */
export function Facts({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="border-t border-line">
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written in order and never reordered
        <div key={index} className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(9rem,14rem)_1fr]">
          <dt className="text-soft">{item.term}</dt>
          <dd className="min-w-0 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

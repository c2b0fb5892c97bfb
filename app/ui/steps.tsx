import type { ReactNode } from "react";
import { style } from "./style.ts";
import { useText } from "./text.tsx";

export interface Step {
  label: ReactNode;
  /** A date, or what blocks. */
  detail?: ReactNode;
  state: "done" | "current" | "blocked" | "todo";
}

const looks: Record<Step["state"], string> = {
  done: "border-accent text-ink",
  current: "border-ochre font-semibold text-ink",
  blocked: "border-brick text-ink",
  todo: "border-line text-soft",
};

/** A procedure, step by step: across where there is room, else down the page. */
export function Steps({ items, label }: { items: readonly Step[]; label?: string }) {
  const text = useText();
  return (
    <ol aria-label={label ?? text.ui.steps} className="my-4 text-sm lg:grid lg:auto-cols-fr lg:grid-flow-col">
      {items.map((item, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have an order and no other name
          key={index}
          aria-current={item.state === "current" ? "step" : undefined}
          className={style(
            "min-w-0 border-l-3 py-1.5 pl-3 lg:border-t-3 lg:border-l-0 lg:py-2 lg:pr-2.5 lg:pl-0",
            looks[item.state],
          )}
        >
          {item.label}
          <span className="sr-only"> ({text.ui.stepStates[item.state]})</span>
          {item.detail && <span className="block text-xs font-normal text-soft">{item.detail}</span>}
        </li>
      ))}
    </ol>
  );
}

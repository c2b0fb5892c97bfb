import { Fragment, useEffect, useRef } from "react";

export interface Suggestion {
  to: string;
  label: string;
  detail?: string;
  group: string;
}

interface PaletteListProps {
  id: string;
  list: readonly Suggestion[];
  /** Index of the suggestion the keyboard is on. */
  at: number;
  onChoose: (to: string) => void;
}

/** The palette's suggestions by group. Focus stays in the field; the active one is told by its id. */
export function PaletteList({ id, list, at, onChoose }: PaletteListProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector(`[id="${id}-${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  return (
    <div ref={box} id={id} role="listbox" tabIndex={-1} className="max-h-[50vh] overflow-y-auto empty:hidden">
      {list.map((item, index) => (
        <Fragment key={item.to}>
          {item.group !== list[index - 1]?.group && (
            <div role="presentation" className="px-2 pt-2 pb-1 text-xs font-semibold text-soft">
              {item.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the keyboard */}
          <div
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => onChoose(item.to)}
            className="cursor-pointer rounded px-2 py-1.5 hover:bg-accent-soft aria-selected:bg-accent-soft aria-selected:text-accent"
          >
            <span className="line-clamp-2 break-words">{item.label}</span>
            {item.detail && <span className="block text-sm text-soft">{item.detail}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}

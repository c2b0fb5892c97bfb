import { Link } from "@remix-run/react";
import type { ToldFigure } from "./told-figure.ts";

/** An explanation: every figure opens to what it was made from; it works without script. */
export function FigureTree({ figure, isOpen }: { figure: ToldFigure; isOpen?: boolean }) {
  const { words, to, from } = figure;
  const said = to ? <Link to={to}>{words}</Link> : words;
  if (from.length === 0) return <p className="py-1 pl-4">{said}</p>;
  return (
    <details open={isOpen} className="py-1">
      <summary className="cursor-pointer">{said}</summary>
      <div className="mt-1 ml-1.5 border-l border-line pl-3">
        {from.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: figures are told in order
          <FigureTree key={i} figure={one} />
        ))}
      </div>
    </details>
  );
}

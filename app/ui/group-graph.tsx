import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { count } from "./format.ts";
import { boxHeight, boxWidth, type DrawnNode, type GroupDrawing } from "./group-drawing.ts";
import { plateHeight, plateWidth } from "./group-lines.ts";
import { GroupList } from "./group-list.tsx";
import { useLocale, useText } from "./text.tsx";
import { VerdictShape } from "./verdict-shape.tsx";

/**
 * The group as a layered picture, holders above; where there is no room for it, as nested lists. `drawing` comes from
 * `drawGroup` in the loader; its table is the page's.
 */
export function GroupGraph({ drawing, label }: { drawing: GroupDrawing; label: string }) {
  const text = useText().ui.group;
  const locale = useLocale();
  const caption = useId();
  const { width, height, nodes, edges, left } = drawing;
  const room = useRef<HTMLElement>(null);
  // A picture wider than its room opens on whom it is about, not on its left edge.
  useEffect(() => {
    const centre = drawing.nodes.find((node) => node.centre);
    if (room.current && centre) room.current.scrollLeft = centre.x - room.current.clientWidth / 2;
  }, [drawing]);
  return (
    <figure className="group-room my-4" aria-labelledby={left > 0 ? caption : undefined}>
      <GroupList drawing={drawing} label={label} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide picture scrolls, also by keyboard */}
      <section ref={room} tabIndex={0} aria-label={`${label}, ${text.scroll}`} className="group-picture">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={label}
          className="group-drawing"
          data-small={width <= 700 || undefined}
        >
          {edges.map((edge, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two links may join the same two members
            <g key={index}>
              <path
                d={edge.path}
                className="line"
                data-path={edge.onPath || undefined}
                strokeDasharray={edge.dashed ? "5 4" : undefined}
              />
              <path d={edge.head} className="head" data-path={edge.onPath || undefined} />
            </g>
          ))}
          {edges.map(
            ({ label: words, labelAt, from, to }, index) =>
              labelAt && (
                // biome-ignore lint/suspicious/noArrayIndexKey: two links may join the same two members
                <g key={`${from} ${to} ${index}`}>
                  <rect
                    x={labelAt.x - plateWidth(words as string) / 2}
                    y={labelAt.y - plateHeight / 2}
                    width={plateWidth(words as string)}
                    height={plateHeight}
                    className="plate"
                  />
                  <text x={labelAt.x} y={labelAt.y + 4} textAnchor="middle" className="small">
                    {words}
                  </text>
                </g>
              ),
          )}
          {nodes.map((node) => (
            <g key={node.id} transform={`translate(${node.x - boxWidth / 2} ${node.y - boxHeight / 2})`}>
              <Linked node={node}>
                <Member node={node} />
              </Linked>
            </g>
          ))}
        </svg>
      </section>
      {left > 0 && (
        <figcaption id={caption} className="mt-2 text-sm text-soft">
          {text.left(count(nodes.length, locale), count(left, locale))}
        </figcaption>
      )}
    </figure>
  );
}

function Linked({ node, children }: { node: DrawnNode; children: ReactNode }) {
  const text = useText().ui;
  const facts = [node.tone && text.verdicts[node.tone], node.detail];
  const name = [node.label, ...facts].filter(Boolean).join(", ");
  const tone = { "data-tone": node.tone, "data-centre": node.centre || undefined };
  if (!node.to) {
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of shapes is no control
      <g role="img" aria-label={name} {...tone}>
        {children}
      </g>
    );
  }
  return (
    <Link to={node.to} aria-label={name} {...tone}>
      {children}
    </Link>
  );
}

function Member({ node }: { node: DrawnNode }) {
  const room = node.tone ? 22 : 0;
  const height = node.lines.length * 16 + (node.detail ? 16 : 0);
  const top = (boxHeight - height) / 2 + 13;
  return (
    <>
      <title>{node.label}</title>
      <rect width={boxWidth} height={boxHeight} rx="4" className="box" />
      {node.tone && (
        <g
          transform={`translate(10 ${top - 11}) scale(0.8)`}
          className={node.tone === "excluded" ? "text-brick" : "text-ochre"}
        >
          <VerdictShape value={node.tone} />
        </g>
      )}
      {node.lines.map((line, index) => (
        <text key={line} x={10 + (index === 0 ? room : 0)} y={top + index * 16} fontWeight="600">
          {line}
        </text>
      ))}
      {node.detail && (
        <text x="10" y={top + node.lines.length * 16} className="small">
          {node.detail.length > 26 ? `${node.detail.slice(0, 25)}…` : node.detail}
        </text>
      )}
    </>
  );
}

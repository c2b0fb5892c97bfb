import { Link } from "@remix-run/react";
import type { GroupDrawing } from "./group-drawing.ts";
import { type Branch, outlineOf } from "./group-outline.ts";
import { style } from "./style.ts";
import { useText } from "./text.tsx";
import { verdictColours } from "./verdict-colours.ts";
import { VerdictShape } from "./verdict-shape.tsx";

/** The group as nested lists: what a narrow screen shows in place of the picture. */
export function GroupList({ drawing, label }: { drawing: GroupDrawing; label: string }) {
  return (
    <div className="group-list">
      <Branches branches={outlineOf(drawing.nodes, drawing.edges)} label={label} />
    </div>
  );
}

function Branches({ branches, label }: { branches: Branch[]; label?: string }) {
  return (
    <ul aria-label={label}>
      {branches.map((branch, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two links may join the same two members
        <li key={index}>
          <Member {...branch} />
          {branch.held.length > 0 && <Branches branches={branch.held} />}
        </li>
      ))}
    </ul>
  );
}

function Member({ node, by, onPath, again }: Branch) {
  const text = useText().ui;
  return (
    <div className="py-1">
      {by && <span className={style("text-sm", onPath ? "font-semibold text-brick" : "text-soft")}>{by} → </span>}
      {node.tone && (
        <svg
          viewBox="0 0 16 16"
          width="12"
          height="12"
          role="img"
          aria-label={text.verdicts[node.tone]}
          className={style("mr-1 inline-block align-baseline", verdictColours[node.tone])}
        >
          <VerdictShape value={node.tone} />
        </svg>
      )}
      <b className="font-semibold">{node.to ? <Link to={node.to}>{node.label}</Link> : node.label}</b>
      {(again || node.detail) && <span className="text-sm text-soft">, {again ? text.group.again : node.detail}</span>}
    </div>
  );
}

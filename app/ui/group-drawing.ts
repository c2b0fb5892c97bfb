import { Graph, layout } from "@dagrejs/dagre";
import type { VerdictValue } from "../domain/screening/facts.ts";
import { nearest } from "./group-nearest.ts";

export interface GroupNode {
  id: string;
  label: string;
  /** Second line: what it is, what decides. */
  detail?: string;
  to?: string;
  tone?: Exclude<VerdictValue, "cleared">;
  /** Whom the picture is about. */
  centre?: boolean;
}

/** A relation, always told holder → held. */
export interface GroupEdge {
  from: string;
  to: string;
  label?: string;
  /** On the proof path. */
  onPath?: boolean;
  /** Not a holding: affiliation, management, distribution. */
  dashed?: boolean;
}

export interface DrawnNode extends GroupNode {
  x: number;
  y: number;
  lines: string[];
}
export interface DrawnEdge extends GroupEdge {
  /** The line as an SVG path, ending at its arrow head. */
  path: string;
  head: string;
  labelAt: { x: number; y: number } | null;
}
export interface GroupDrawing {
  width: number;
  height: number;
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  /** Members that were left to the table. */
  left: number;
}

export const boxWidth = 176;
export const boxHeight = 62;
const mostNodes = 60;
const mostWidth = 1160;
const lineLength = 23;

/**
 * At most two lines of a name, cut between words where possible; a longer one ends with an ellipsis. The first line is
 * shorter where a mark stands before it.
 */
export function nameLines(name: string, marked = false): string[] {
  const first = marked ? lineLength - 4 : lineLength;
  const words = name.split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${first}}`, "gu")) ?? []);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const most = lines.length === 1 ? first : lineLength;
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= 2) return lines;
  return [lines[0] as string, `${(lines[1] as string).slice(0, lineLength - 1)}…`];
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Lays a group out in layers, holders above (on the left when it is wide). Called in loaders: the browser gets coordinates, not the library.
 * Beyond 60 members only the proof path and the nearest neighbours of its centre are drawn.
 */
export function drawGroup(members: readonly GroupNode[], relations: readonly GroupEdge[]): GroupDrawing {
  const { nodes, edges } = nearest(members, relations, mostNodes);
  const downwards = laid(nodes, edges, "TB");
  // Wide groups go from left to right: a page scrolls down better than sideways.
  const tooWide = (downwards.graph() as { width: number }).width > mostWidth;
  const graph = tooWide ? laid(nodes, edges, "LR") : downwards;
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(size.width ?? boxWidth),
    height: Math.ceil(size.height ?? boxHeight),
    nodes: nodes.map((node) => {
      const { x, y } = graph.node(node.id) as { x: number; y: number };
      return { ...node, x: round(x), y: round(y), lines: nameLines(node.label, node.tone !== undefined) };
    }),
    edges: edges.map((edge, index) => {
      const drawn = graph.edge(edge.from, edge.to, String(index)) as {
        points: { x: number; y: number }[];
        x?: number;
        y?: number;
      };
      const labelAt = edge.label && drawn.x !== undefined ? { x: round(drawn.x), y: round(drawn.y as number) } : null;
      return { ...edge, ...line(drawn.points), labelAt };
    }),
    left: members.length - nodes.length,
  };
}

function laid(nodes: readonly GroupNode[], edges: readonly GroupEdge[], rankdir: "TB" | "LR") {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir, nodesep: rankdir === "TB" ? 20 : 12, ranksep: 52, marginx: 4, marginy: 4 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: boxWidth, height: boxHeight });
  edges.forEach((edge, index) => {
    const width = edge.label ? edge.label.length * 7 + 8 : 0;
    graph.setEdge(edge.from, edge.to, { width, height: edge.label ? 18 : 0, labelpos: "c" }, String(index));
  });
  layout(graph);
  return graph;
}

/** A line through the points, softened at its bends, and the triangle at its end. */
function line(points: { x: number; y: number }[]): { path: string; head: string } {
  const at = (p: { x: number; y: number }) => `${round(p.x)} ${round(p.y)}`;
  const [first, ...rest] = points as [{ x: number; y: number }, ...{ x: number; y: number }[]];
  const end = rest.at(-1) ?? first;
  const before = points.at(-2) ?? first;
  let path = `M${at(first)}`;
  for (let i = 0; i < rest.length - 1; i++) {
    const bend = rest[i] as { x: number; y: number };
    const next = rest[i + 1] as { x: number; y: number };
    const middle = i === rest.length - 2 ? next : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
    path += `Q${at(bend)} ${at(middle)}`;
  }
  if (rest.length === 1) path += `L${at(end)}`;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const back = { x: end.x - dx * 8, y: end.y - dy * 8 };
  const left = { x: back.x - dy * 4, y: back.y + dx * 4 };
  const right = { x: back.x + dy * 4, y: back.y - dx * 4 };
  return { path, head: `M${at(end)}L${at(left)}L${at(right)}z` };
}

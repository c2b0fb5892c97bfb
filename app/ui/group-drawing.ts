import { Graph, layout } from "@dagrejs/dagre";
import type { VerdictValue } from "../domain/screening/facts.ts";
import { line, type Point, pastLabel, plateHeight, plateWidth, round, type Way } from "./group-lines.ts";
import { nameLines } from "./group-names.ts";
import { nearest } from "./group-nearest.ts";
import { toldOnce } from "./group-told-once.ts";

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
  /** A chain of such relations says the same of its two ends: control of control is control. */
  chains?: boolean;
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
/** Room for words in a box, and what a mark takes of its first line. */
const words = boxWidth - 20;
const mark = 22;

/**
 * Lays a group out in layers, holders above (on the left when it is wide). Called in loaders: the browser gets coordinates, not the library.
 * Beyond 60 members only the proof path and the nearest neighbours of its centre are drawn.
 */
export function drawGroup(members: readonly GroupNode[], relations: readonly GroupEdge[]): GroupDrawing {
  const { nodes, edges } = nearest(members, toldOnce(relations), mostNodes);
  const downwards = laid(nodes, edges, "TB");
  // Wide groups go from left to right: a page scrolls down better than sideways.
  const tooWide = (downwards.graph() as { width: number }).width > mostWidth;
  const way: Way = tooWide ? "LR" : "TB";
  const graph = tooWide ? laid(nodes, edges, way) : downwards;
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(size.width ?? boxWidth),
    height: Math.ceil(size.height ?? boxHeight),
    nodes: nodes.map((node) => {
      const { x, y } = graph.node(node.id) as { x: number; y: number };
      return {
        ...node,
        x: round(x),
        y: round(y),
        lines: nameLines(node.label, words, node.tone ? words - mark : words),
      };
    }),
    edges: edges.map((edge, index) => {
      const drawn = graph.edge(edge.from, edge.to, String(index)) as Partial<Point> & { points: Point[] };
      const labelAt = edge.label && drawn.x !== undefined ? { x: round(drawn.x), y: round(drawn.y as number) } : null;
      const towards = graph.node(edge.to) as Point;
      const between = drawn.points
        .slice(1, -1)
        .flatMap((point) =>
          labelAt && near(point, labelAt) ? pastLabel(point, towards, edge.label ?? "", way) : [point],
        );
      const [from, to] = [side(edge.from, between[0]), side(edge.to, between.at(-1))];
      return { ...edge, ...line(between, from, to, way), labelAt };
    }),
    left: members.length - nodes.length,
  };

  /** The middle of a box's side, on the side of the next point of its line. */
  function side(id: string, next: Point | undefined) {
    const { x, y } = graph.node(id) as Point;
    if (way === "LR") return { x: x + (next && next.x < x ? -1 : 1) * (boxWidth / 2), y };
    return { x, y: y + (next && next.y < y ? -1 : 1) * (boxHeight / 2) };
  }
}

const near = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y) < 1;

function laid(nodes: readonly GroupNode[], edges: readonly GroupEdge[], rankdir: Way) {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir,
    nodesep: rankdir === "TB" ? 20 : 12,
    ranksep: rankdir === "TB" ? 52 : 104,
    marginx: 4,
    marginy: 4,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: boxWidth, height: boxHeight });
  edges.forEach((edge, index) => {
    const width = edge.label ? plateWidth(edge.label) + 2 : 0;
    graph.setEdge(edge.from, edge.to, { width, height: edge.label ? plateHeight : 0, labelpos: "c" }, String(index));
  });
  layout(graph);
  return graph;
}

export interface Point {
  x: number;
  y: number;
}

/** Holders above what they hold, or on the left of it. */
export type Way = "TB" | "LR";

export const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** The ground of a label on its line. */
export const plateHeight = 18;
export const plateWidth = (label: string) => label.length * 7 + 6;

/** Straight past a label: the two points where its line enters and leaves the label's ground. */
export function pastLabel(point: Point, towards: Point, label: string, way: Way): [Point, Point] {
  const { x, y } = point;
  if (way === "LR") {
    const half = (plateWidth(label) / 2) * (towards.x < x ? -1 : 1);
    return [
      { x: x - half, y },
      { x: x + half, y },
    ];
  }
  const half = (plateHeight / 2) * (towards.y < y ? -1 : 1);
  return [
    { x, y: y - half },
    { x, y: y + half },
  ];
}

/**
 * A line from the side of one box to the side of another, through the points between them, always leaving and
 * arriving straight: so that a label in the middle stands on its line. With the triangle at its end.
 */
export function line(between: readonly Point[], from: Point, to: Point, way: Way): { path: string; head: string } {
  const points = [from, ...between, to];
  const path = points
    .slice(1)
    .map((end, index) => {
      const start = points[index] as Point;
      const [first, second] =
        way === "LR"
          ? [
              { x: (start.x + end.x) / 2, y: start.y },
              { x: (start.x + end.x) / 2, y: end.y },
            ]
          : [
              { x: start.x, y: (start.y + end.y) / 2 },
              { x: end.x, y: (start.y + end.y) / 2 },
            ];
      return `C${at(first)} ${at(second)} ${at(end)}`;
    })
    .join("");
  const before = points.at(-2) as Point;
  const [dx, dy] = way === "LR" ? [Math.sign(to.x - before.x) || 1, 0] : [0, Math.sign(to.y - before.y) || 1];
  const back = { x: to.x - dx * 8, y: to.y - dy * 8 };
  const left = { x: back.x - dy * 4, y: back.y + dx * 4 };
  const right = { x: back.x + dy * 4, y: back.y - dx * 4 };
  return { path: `M${at(from)}${path}`, head: `M${at(to)}L${at(left)}L${at(right)}z` };
}

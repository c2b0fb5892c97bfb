import { describe, expect, it } from "vitest";
import { dark, light } from "../../tailwind.config.ts";

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

type Name = keyof typeof light;
const grounds: Name[] = ["paper", "raised", "accent-soft", "ochre-soft", "brick-soft", "green-soft"];
const text: [Name, Name][] = [
  ...grounds.map((ground) => ["ink", ground] as [Name, Name]),
  ...grounds.map((ground) => ["soft", ground] as [Name, Name]),
  ...(["accent", "accent-strong", "ochre", "brick", "green"] as const).flatMap((name) =>
    (["paper", "raised"] as const).map((ground) => [name, ground] as [Name, Name]),
  ),
  ["accent", "accent-soft"],
  ["ochre", "ochre-soft"],
  ["brick", "brick-soft"],
  ["green", "green-soft"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-brick", "brick"],
  ["on-brick", "brick-strong"],
];
/** Borders of controls, the lines of the group picture, the signs inside the verdict marks. */
const shapes: [Name, Name][] = [
  ["edge", "paper"],
  ["edge", "raised"],
  ["paper", "brick"],
  ["paper", "green"],
  ["paper", "ochre"],
  ["accent", "paper"],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("%s scheme", (_, scheme) => {
  it.each(text)("%s on %s reads: at least 4.5 to 1", (name, ground) => {
    expect(contrast(scheme[name], scheme[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)("%s on %s shows: at least 3 to 1", (name, ground) => {
    expect(contrast(scheme[name], scheme[ground])).toBeGreaterThanOrEqual(3);
  });
});

/** Strength of a piece of evidence, weakest first. */
export const strengths = ["declared", "documented", "verified"] as const;
export type Strength = (typeof strengths)[number];

/** True when `strength` is at least `minimum`. */
export function isAtLeast(strength: Strength, minimum: Strength): boolean {
  return strengths.indexOf(strength) >= strengths.indexOf(minimum);
}

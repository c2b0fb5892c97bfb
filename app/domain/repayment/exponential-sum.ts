// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.

/**
 * Σ amount·e^(y·slope) for y ≤ 0 and slopes ≥ 0: a present value, written so that nothing overflows. Its positive and
 * its negative part both grow with y, which bounds it between two points and so proves where it has no root.
 */
export interface ExponentialSum {
  amounts: Float64Array;
  slopes: Float64Array;
}

/** At y: the positive and the negative part, and the derivative of each. */
interface At {
  y: number;
  plus: number;
  minus: number;
  plusSlope: number;
  minusSlope: number;
}

function at({ amounts, slopes }: ExponentialSum, y: number): At {
  const point = { y, plus: 0, minus: 0, plusSlope: 0, minusSlope: 0 };
  for (let i = 0; i < amounts.length; i++) {
    const value = amounts[i]! * Math.exp(y * slopes[i]!);
    if (value >= 0) {
      point.plus += value;
      point.plusSlope += value * slopes[i]!;
    } else {
      point.minus -= value;
      point.minusSlope -= value * slopes[i]!;
    }
  }
  return point;
}

const valueAt = ({ plus, minus }: At): number => plus - minus;
const slopeAt = ({ plusSlope, minusSlope }: At): number => plusSlope - minusSlope;

/** Below this width two roots are told as one: rates differ by less than a double shows. */
const narrowest = 1e-11;

/** Every root of the sum in [low, high], ascending: intervals are halved until each holds none or is monotone. */
export function rootsBetween(of: ExponentialSum, low: number, high: number): number[] {
  const roots: number[] = [];
  const search = (a: At, b: At): void => {
    if (a.plus > b.minus || a.minus > b.plus) return;
    const isMonotone = a.plusSlope > b.minusSlope || a.minusSlope > b.plusSlope;
    const [from, to] = [valueAt(a), valueAt(b)];
    if (isMonotone && from !== 0 && to !== 0) {
      if (from < 0 !== to < 0) roots.push(refine(of, a, b));
      return;
    }
    if (isMonotone || b.y - a.y < narrowest) {
      if (from === 0 && roots.at(-1) !== a.y) roots.push(a.y);
      else if (to !== 0 && from < 0 !== to < 0) roots.push((a.y + b.y) / 2);
      if (to === 0) roots.push(b.y);
      return;
    }
    const middle = at(of, (a.y + b.y) / 2);
    search(a, middle);
    search(middle, b);
  };
  search(at(of, low), at(of, high));
  return roots;
}

/** The root of a sum known to have one at most, looked for near the upper end first; null where it is not in between. */
export function onlyRoot(of: ExponentialSum, low: number, high: number): number | null {
  const [a, b] = [at(of, low), at(of, high)];
  if (valueAt(b) === 0) return high;
  return valueAt(a) < 0 !== valueAt(b) < 0 ? refine(of, a, b, high - 0.1) : null;
}

/** Newton's steps kept inside a bracket that shrinks; a step that leaves it becomes a halving. */
function refine(of: ExponentialSum, a: At, b: At, start = (a.y + b.y) / 2): number {
  let [low, high] = [a.y, b.y];
  const isRising = valueAt(a) < 0;
  let y = start;
  for (let steps = 0; steps < 200; steps++) {
    const here = at(of, y);
    const value = valueAt(here);
    if (value === 0) return y;
    if (value < 0 === isRising) low = y;
    else high = y;
    const newton = y - value / slopeAt(here);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - y) <= 1e-15 * Math.max(1, Math.abs(y))) return next;
    y = next;
  }
  return y;
}

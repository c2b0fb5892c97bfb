/** From values to places on a drawing, straight. */
export const scale =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    Math.round((from === to ? start : start + ((value - from) / (to - from)) * (end - start)) * 100) / 100;

/** Round values from zero to at least `most`, `count` of them about. */
export function ticks(most: number, count = 3): number[] {
  if (most <= 0) return [0];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 3, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const found = [];
  for (let value = 0; value < most + step; value += step) {
    found.push(value);
    if (value >= most) break;
  }
  return found;
}

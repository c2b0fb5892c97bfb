/** Widths of the letters of a name in the picture, in pixels, rounded up; a letter that is not here counts as a wide one. */
const widths = new Map(
  (
    [
      [3.5, "i .,'’"],
      [4.5, "jlI()|:;"],
      [5.5, "frtJ1-/îï"],
      [7.5, "acekosvyzéèêëàâçôöäñ"],
      [8.5, "bdghnpquûùüxEFLPTYÉÈ0234679"],
      [9.5, "ABCDKRSUVXZ58ÀÇ"],
      [10.5, "wGHNOQ&ÔÖ"],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);
const widest = 12.5;
const widthOf = (words: string): number => [...words].reduce((sum, letter) => sum + (widths.get(letter) ?? widest), 0);

/** As much of the words as the room holds. */
function held(words: string, room: number): string {
  let kept = "";
  for (const letter of words) {
    if (widthOf(kept + letter) > room) break;
    kept += letter;
  }
  return kept;
}

/**
 * At most two lines of a name, cut between words where possible; a longer one ends with an ellipsis. `first` is the
 * room of the first line, narrower where a mark stands before it.
 */
export function nameLines(name: string, room: number, first = room): string[] {
  const lines: string[] = [];
  const roomOf = (line: number) => (line === 0 ? first : room);
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= roomOf(lines.length - 1)) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    for (let rest = word; rest !== ""; ) {
      const part = held(rest, roomOf(lines.length)) || rest.slice(0, 1);
      lines.push(part);
      rest = rest.slice(part.length);
    }
  }
  if (lines.length <= 2) return lines;
  return [lines[0] as string, `${held(lines.slice(1).join(" "), room - widest)}…`];
}

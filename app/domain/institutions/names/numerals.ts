/** Number words whose only sense is the number (« neuf », « un », « second » mean other things too). */
const words: Record<string, string> = Object.fromEntries(
  (
    "1:first premier premiere erste erster erstes primero primera primo prima;2:two deux zwei dos due deuxieme zweite segundo;" +
    "3:three trois drei tres tre third troisieme dritte tercero;4:four quatre vier cuatro quattro fourth quatrieme;" +
    "5:five cinq funf cinco cinque fifth cinquieme;6:six sechs seis sixth sixieme;7:seven sept sieben siete sette seventh septieme;" +
    "8:eight huit ocho eighth huitieme;9:nine neun nueve ninth neuvieme;10:ten dix zehn diez dieci tenth dixieme;" +
    "11:eleven onze elf once;12:twelve douze zwolf doce;20:twenty vingt zwanzig veinte;100:hundred cent hundert"
  )
    .split(";")
    .flatMap((entry) => {
      const [digits, names] = entry.split(":") as [string, string];
      return names.split(" ").map((name): [string, string] => [name, digits]);
    }),
);

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10 };

/** `xiv` → 14; only numerals that a series of funds reaches (up to 39) and only as they are properly written. */
function roman(text: string): number | null {
  if (!/^x{0,3}(ix|iv|v?i{0,3})$/.test(text) || text === "") return null;
  const digits = [...text].map((digit) => romanDigits[digit] as number);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** The number a word stands for in digits, or null. The first word of a name is no Roman numeral of one letter. */
export function numeral(word: string, first: boolean): string | null {
  const counted = /^(\d+)(st|nd|rd|th|er|ere|re|e|eme|o|a)?$/.exec(word);
  if (counted) return String(BigInt(counted[1] as string));
  const named = words[word];
  if (named) return named;
  const value = first && word.length < 2 ? null : roman(word);
  return value === null ? null : String(value);
}

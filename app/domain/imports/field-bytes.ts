/** Readings of one field straight from its bytes `[from, to)`, so that a million lines make no strings. */

const digit = (b: number | undefined): number => (b !== undefined && b >= 48 && b <= 57 ? b - 48 : -1);

/** ISO 17442: eighteen capitals or digits, two check digits, ISO 7064 MOD 97-10. */
export function isLei(data: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 20 || digit(data[to - 1]) < 0 || digit(data[to - 2]) < 0) return false;
  let rest = 0;
  for (let i = from; i < to; i++) {
    const b = data[i] as number;
    if (b >= 48 && b <= 57) rest = (rest * 10 + b - 48) % 97;
    else if (b >= 65 && b <= 90) rest = (rest * 100 + b - 55) % 97;
    else return false;
  }
  return rest === 1;
}

function number(data: Uint8Array, from: number, digits: number): number {
  let value = 0;
  for (let i = from; i < from + digits; i++) {
    const d = digit(data[i]);
    if (d < 0) return -1;
    value = value * 10 + d;
  }
  return value;
}

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A calendar day at `from`: `YYYY-MM-DD`, years 1000 to 9999. */
export function isDay(data: Uint8Array, from: number, to: number): boolean {
  if (to - from < 10 || data[from + 4] !== 45 || data[from + 7] !== 45) return false;
  const year = number(data, from, 4);
  const month = number(data, from + 5, 2);
  const day = number(data, from + 8, 2);
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (monthDays[month - 1] as number) + (leap ? 1 : 0);
}

/** Milliseconds since 1970: some golden copies tell days so. */
function isEpoch(data: Uint8Array, from: number, to: number): boolean {
  if (to - from < 11 || to - from > 13) return false;
  for (let i = from; i < to; i++) if (digit(data[i]) < 0) return false;
  return true;
}

/** The day a field tells, `YYYY-MM-DD`, from a day, an instant as written, or milliseconds; null = none that holds. */
export function dayIn(data: Buffer, from: number, to: number): string | null {
  if (isEpoch(data, from, to)) {
    return new Date(Number(data.toString("latin1", from, to))).toISOString().slice(0, 10);
  }
  const told = to - from === 10 ? isDay(data, from, to) : isInstant(data, from, to);
  return told ? data.toString("latin1", from, from + 10) : null;
}

/** An instant: `YYYY-MM-DDThh:mm:ss`, parts of a second, then `Z` or `±hh:mm`; seconds may be missing. */
export function isInstant(data: Uint8Array, from: number, to: number): boolean {
  if (!isDay(data, from, to) || data[from + 10] !== 84) return false;
  let p = from + 11;
  if (!within(number(data, p, 2), 23) || data[p + 2] !== 58 || !within(number(data, p + 3, 2), 59)) return false;
  p += 5;
  if (data[p] === 58) {
    if (!within(number(data, p + 1, 2), 59)) return false;
    p += 3;
  }
  if (data[p] === 46) {
    const first = ++p;
    while (digit(data[p]) >= 0 && p < to) p++;
    if (p === first) return false;
  }
  if (p >= to) return false;
  if (data[p] === 90) return p + 1 === to;
  if (data[p] !== 43 && data[p] !== 45) return false;
  return p + 6 === to && within(number(data, p + 1, 2), 14) && data[p + 3] === 58 && within(number(data, p + 4, 2), 59);
}

const within = (value: number, most: number): boolean => value >= 0 && value <= most;

/** The SIREN in a French registration number: nine digits, or fourteen of a SIRET, blanks left out; null = none that holds. */
export function sirenIn(text: string): string | null {
  const digits = text.replace(/[\s.]/g, "");
  if (!/^(\d{9}|\d{14})$/.test(digits)) return null;
  const siren = digits.slice(0, 9);
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const d = Number(siren[i]) * (i % 2 === 1 ? 2 : 1);
    sum += d > 9 ? d - 9 : d;
  }
  return sum % 10 === 0 && siren !== "000000000" ? siren : null;
}

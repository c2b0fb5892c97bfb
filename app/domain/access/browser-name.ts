const browsers = [
  ["Edge", /Edg[A-Z]*\//],
  ["Opera", /OPR\//],
  ["Firefox", /Firefox\/|FxiOS\//],
  ["Chrome", /Chrome\/|Chromium\/|CriOS\//],
  ["Safari", /Safari\//],
] as const;
const systems = [
  ["Android", /Android/],
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X|Macintosh/],
  ["Linux", /Linux/],
] as const;

/** A browser as people know it, « Firefox, Windows », from the words it says of itself; null when unknown. */
export function browserName(userAgent: string | null): string | null {
  const nameIn = (table: typeof browsers | typeof systems) => table.find(([, sign]) => sign.test(userAgent ?? ""))?.[0];
  return [nameIn(browsers), nameIn(systems)].filter((part) => part !== undefined).join(", ") || null;
}

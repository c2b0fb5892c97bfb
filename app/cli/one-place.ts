import type { CommandIo } from "./commands/command.ts";

/** The one file or folder a command is about; otherwise tells how it is used, and null. */
export function onePlace(positionals: readonly string[], usage: string, io: CommandIo): string | null {
  const [place, ...more] = positionals;
  if (place !== undefined && more.length === 0) return place;
  io.err(`Usage : npm run tamis -- ${usage}`);
  return null;
}

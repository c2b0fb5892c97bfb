import pino from "pino";

interface Told {
  type: string;
  code?: string;
  /** Where in the database: the names of a table and a constraint, never a value. */
  place?: string;
  message?: string;
  stack?: string;
  cause?: Told;
}

/**
 * An error without what people typed: the driver repeats the statement with its values, and the database the value it refused.
 * Of those the code and the place are enough to find the fault; of the portal's own errors the message stays.
 */
export function errorTold(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table_name: table, constraint_name: constraint } = error as unknown as Record<string, unknown>;
  const place = [table, constraint].filter(Boolean).join(" ");
  const repeats = code !== undefined || "query" in error || "params" in error;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === "string" && { code }),
    ...(place !== "" && { place }),
    ...(!repeats && { message: withoutValues(error.message) }),
    ...(frames && { stack: frames.slice(0, 20).join("\n") }),
    ...(error.cause !== undefined && depth < 4 && { cause: errorTold(error.cause, depth + 1) }),
  };
}

/** E-mail addresses and long secrets, should one slip into a message. */
const withoutValues = (message: string): string =>
  message
    .replace(/[^\s<>"']+/g, (word) => (word.includes("@") ? "…@…" : word))
    .replace(/[\w-]{24,}/g, "…")
    .slice(0, 500);

/** What the process tells its operator, one JSON object a line, on standard error. */
export const log = pino(
  {
    serializers: { err: (error) => errorTold(error) },
    // The operator's own machine: its name is in the system's journal.
    base: { pid: process.pid },
  },
  pino.destination({ dest: 2, sync: false }),
);

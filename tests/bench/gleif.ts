import { execFile } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { benchDatabase } from "./database.ts";
import type { Figure } from "./figure.ts";
import { entityColumns, relationColumns, writeGoldenCopy } from "./gleif-files.ts";

const size = { entities: 200_000, relations: 150_000 };
const MB = 1024 * 1024;

interface Outcome {
  seconds: number;
  peak: number;
  memory: number[];
  phases: { at: number; what: string }[];
  state: string;
  /** The importer's own count of seconds ends before the words of all names are learnt. */
  summary: { seconds: number };
}

/** Import of a golden-copy pair against a bare `COPY` of the same bytes; memory of the importing process. */
export async function bench(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "tamis-gleif-"));
  const files = { entities: path.join(folder, "lei2.csv"), relationships: path.join(folder, "rr.csv") };
  const database = await benchDatabase("gleif");
  try {
    await writeGoldenCopy(files, size);
    const bytes = statSync(files.entities).size + statSync(files.relationships).size;
    const bare = await bareCopy(database.url, [
      { file: files.entities, columns: entityColumns },
      { file: files.relationships, columns: relationColumns },
    ]);
    const first = await importOnce(database.url, files);
    const again = await importOnce(database.url, files);
    const rows = size.entities + size.relations;
    const half = Math.floor(first.memory.length / 2);
    const growth = Math.max(...first.memory.slice(half)) - Math.max(...first.memory.slice(0, half));
    const note = `${Math.round(rows / first.seconds)} rows/s against ${Math.round(rows / bare)} rows/s; ${Math.round(bytes / MB)} MB; ${first.phases.map((p) => `${p.what} from ${p.at} ms`).join(", ")}, learning words of names for the last ${Math.round((first.seconds - first.summary.seconds) * 10) / 10} s`;
    return [
      {
        name: "import: share of a bare COPY, empty register",
        measured: percent(bare / first.seconds),
        limit: 25,
        unit: "%",
        better: "higher",
        note,
      },
      {
        name: "import: share of a bare COPY, same files again",
        measured: percent(bare / again.seconds),
        limit: 25,
        unit: "%",
        better: "higher",
        note: "nothing changes",
      },
      {
        name: "import: peak memory of the process",
        measured: Math.round(first.peak / MB),
        limit: 400,
        unit: "MB",
        better: "lower",
      },
      {
        name: "import: peak of the second half over the first",
        measured: Math.round(growth / MB),
        limit: 32,
        unit: "MB",
        better: "lower",
        note: "flat memory",
      },
    ];
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const percent = (share: number): number => Math.round(share * 1000) / 10;

/** Seconds of the best of two bare copies into fresh unlogged tables of text columns. */
async function bareCopy(url: string, files: { file: string; columns: string[] }[]): Promise<number> {
  const db = openDatabase(url, { max: 1 });
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 2; turn++) {
    let seconds = 0;
    for (const [n, { file, columns }] of files.entries()) {
      await db.$client.unsafe(`create unlogged table bare_${n} (${columns.map((_, i) => `c${i} text`).join(", ")})`);
      const began = performance.now();
      const stream = await db.$client.unsafe(`copy bare_${n} from stdin (format csv, header true)`).writable();
      await pipeline(createReadStream(file, { highWaterMark: 1 << 19 }), stream);
      seconds += (performance.now() - began) / 1000;
      await db.$client.unsafe(`drop table bare_${n}`);
    }
    best = Math.min(best, seconds);
  }
  await closeDatabase(db);
  return best;
}

async function importOnce(url: string, files: { entities: string; relationships: string }): Promise<Outcome> {
  const child = path.join(import.meta.dirname, "gleif-child.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", child, url, files.entities, files.relationships],
    { maxBuffer: 64 * MB },
  );
  const outcome = JSON.parse(stdout) as Outcome;
  if (outcome.state !== "done") throw new Error(stdout);
  return outcome;
}

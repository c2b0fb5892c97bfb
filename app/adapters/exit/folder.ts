import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { Trouble } from "../../../db/trouble.ts";
import { measured, type Piece, type Sink } from "./pieces.ts";

/** An export as a folder of plain files, written beside its name and renamed once whole. */
export async function folderSink(folder: string): Promise<Sink> {
  const wanted = path.resolve(folder);
  const found = await readdir(wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new Trouble(`${folder} n'est pas un dossier où écrire (${error.code}).`);
  });
  if (found.length > 0) throw new Trouble(`Le dossier ${folder} n'est pas vide : donnez-en un neuf.`);
  const draft = `${wanted}.partial-${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  return {
    async put(name, bytes) {
      const place = path.join(draft, name);
      await mkdir(path.dirname(place), { recursive: true });
      const file = await open(place, "wx", 0o600);
      const counted = measured(bytes);
      try {
        for await (const chunk of counted.bytes()) await file.writeFile(chunk);
        await file.sync();
      } finally {
        await file.close();
      }
      return { path: name, ...counted.result() };
    },
    async close() {
      await rmdir(wanted).catch(() => {});
      await rename(draft, wanted);
    },
    abandon: () => rm(draft, { recursive: true, force: true }),
  };
}

/** What an export begins and ends with; between them, tables come before files. */
const places = ["header.json", "README.md", "schema.json", "tables/", "files/", "proofs/", "manifest.json"];
const placeOf = (name: string) => places.findIndex((place) => name === place || name.startsWith(place));

/** The pieces of a folder in the order of an export, whatever else lies there too: who reads refuses it. */
export async function* folderPieces(folder: string): AsyncGenerator<Piece> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Trouble(`Impossible de lire ${folder} (${error.code}) : donnez le dossier d'un export.`);
    },
  );
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  for (const name of names) yield { path: name, bytes: createReadStream(path.join(folder, name)) };
}

import { rm, stat } from "node:fs/promises";
import { openFileStore } from "../../adapters/file-store.ts";
import { pathOfFile } from "./contents.ts";

/** Files that come with an export: each is kept under its hash, and those that were not here before go if it fails. */
export function arrivingFiles(dataFolder: string) {
  const store = openFileStore(dataFolder);
  const added: string[] = [];
  return {
    /** Takes one file. Throws where its bytes are not those its name says. */
    async take(path: string, bytes: AsyncIterable<Uint8Array>, refusal: (path: string) => Error): Promise<void> {
      const received = await store.receive(bytes, path, Number.MAX_SAFE_INTEGER);
      if (path !== pathOfFile(received.sha256)) {
        await received.discard();
        throw refusal(path);
      }
      const place = store.place(received.sha256);
      const known = await stat(place).catch(() => null);
      await received.keep();
      if (!known) added.push(place);
    },
    async giveUp(): Promise<void> {
      await Promise.all(added.map((place) => rm(place, { force: true })));
    },
  };
}

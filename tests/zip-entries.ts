import { text } from "node:stream/consumers";
import { fromBuffer } from "yauzl";

/** The files of a zip, as text by name. */
export function entriesOf(zip: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      const found = new Map<string, string>();
      archive.on("end", () => resolve(found));
      archive.on("error", reject);
      archive.on("entry", (entry) =>
        archive.openReadStream(entry, (refused, stream) => {
          if (refused) return reject(refused);
          text(stream).then((content) => {
            found.set(entry.fileName, content);
            archive.readEntry();
          }, reject);
        }),
      );
      archive.readEntry();
    });
  });
}

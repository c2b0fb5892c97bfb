import { createHash } from "node:crypto";
import { precondition } from "../../domain/errors.ts";
import type { SignatureProvider } from "./provider.ts";

/** No network: a person downloads the file, has it signed wherever they like, and uploads what comes back. */
export function byFile(): SignatureProvider {
  return {
    name: "by-file",
    async send({ reference, file }) {
      const sha256 = createHash("sha256").update(file).digest("hex");
      return { externalId: `file-${reference}-${sha256.slice(0, 12)}` };
    },
    async fetchSigned() {
      throw precondition({ key: "signedFileNotReady" });
    },
    async cancel() {},
  };
}

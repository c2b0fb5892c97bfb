import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { evidenceById } from "../../../db/queries/evidence.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { servedName } from "../../domain/documents/file-types.ts";
import { found, signedIn } from "../../http/visit.ts";

/** The file of a piece, for whoever may see the piece: saved under its name, never run in the portal's origin. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "register.read");
  const piece = found(await context.read((tx) => evidenceById(tx, args.params.id ?? "")));
  const { sha256, mediaType, fileName } = piece;
  if (sha256 === null || mediaType === null) return found(null);
  const stream = found(await openFileStore(args.context.visit.configuration.dataFolder).read(sha256));
  const name = servedName(fileName, mediaType);
  const plain = name.replace(/[^\w .-]/g, "_");
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(piece.bytes),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}

import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "../../http/visit.ts";
import { openFile } from "../../services/documents/open-file.ts";

/** The file of a piece, for whoever may see the piece: saved under its name, never run in the portal's origin. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "register.read");
  const { dataFolder } = args.context.visit.configuration;
  const { stream, bytes, mediaType, name } = await openFile(context, dataFolder, args.params.id ?? "");
  const plain = name.replace(/[^\w .-]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes),
      "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
      "Content-Security-Policy":
        "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}

import { Transform } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { log } from "./http/log.ts";
import { askedTable } from "./http/table-file/asked-table.ts";
import { tableFile } from "./http/table-file/table-file.ts";
import { locales, messages } from "./locales/index.ts";
import { learn } from "./locales/known.ts";
import { NonceProvider } from "./ui/nonce.tsx";

for (const locale of locales) learn(locale, messages(locale));

const giveUpAfterMs = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const { nonce } = loadContext.visit;
  return new Promise((resolve, reject) => {
    let code = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          const body = withoutPadding();
          pipe(body);
          headers.set("Content-Type", "text/html; charset=utf-8");
          // Asked anew each time, and kept by no cache on the way; going back still gives typed words back.
          if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
          const page = () => new Response(createReadableStreamFromReadable(body), { headers, status: code });
          if (code !== 200 || !askedTable(request)) return resolve(page());
          const { locale, today } = loadContext.visit;
          readAll(body)
            .then((html) => tableFile(request, html, { locale, today }))
            .then((file) => resolve(file ?? page()), reject);
        },
        onShellError: reject,
        onError(error) {
          code = 500;
          log.error({ requestId: loadContext.visit.requestId, err: error }, "rendering failed");
        },
      },
    );
    setTimeout(abort, giveUpAfterMs).unref();
  });
}

/**
 * React 18 fills its 2,048-byte pieces with zeros where an accented letter does not fit at their end
 * (github.com/facebook/react/issues/24985); browsers show them as �. HTML holds no zero byte of its own.
 */
function withoutPadding(): Transform {
  return new Transform({
    transform(piece: Buffer, _encoding, done) {
      let end = piece.length;
      while (end > 0 && piece[end - 1] === 0) end--;
      done(null, piece.subarray(0, end));
    },
  });
}

/** What the framework itself could not do. Errors of loaders and actions are told in http/failures.ts. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || !(error instanceof Error)) return;
  log.error({ requestId: context.visit.requestId, err: error }, "request failed");
};

import { type ActionFunctionArgs, unstable_parseMultipartFormData as parseMultipart } from "@remix-run/node";
import { FileTooLarge, openFileStore, type Received } from "../adapters/file-store.ts";
import type { Verb } from "../domain/access/matrix.ts";
import { uploadLimitBytes } from "../domain/documents/file-types.ts";
import { invalid } from "../domain/errors.ts";
import type { Context } from "../services/context.ts";
import { refusal } from "./form.ts";
import { isMultipart, postedForm, readForm, type Typed } from "./form-fields.ts";
import { keepWords } from "./keep-words.ts";
import { signedIn } from "./visit.ts";

const fieldLimitBytes = 64 * 1024;
const formLimitBytes = uploadLimitBytes + 1024 * 1024;

/**
 * `submit` for a form that carries one file, named `file`. The file streams to disk while it is hashed; whatever is
 * not kept by the service is removed, also after a refusal or a broken upload. Typed words come back in a refusal.
 */
export async function submitWithFile<T>(
  args: ActionFunctionArgs,
  verb: Verb,
  service: (context: Context, input: unknown) => Promise<T>,
  then: (value: T) => Response | Promise<Response>,
  extra: Record<string, unknown> = {},
) {
  if (args.context.visit.context === null) throw await keepWords(args);
  const context = signedIn(args, verb);
  const store = openFileStore(args.context.visit.configuration.dataFolder);
  const form = new FormData();
  let file: Received | null = null;
  let tooLarge = false;
  let typed: Typed | null = null;
  try {
    if (Number(args.request.headers.get("content-length") ?? 0) > formLimitBytes) {
      throw invalid({ file: { key: "fileTooLarge" } });
    }
    // Words given back after a session ended come without their file.
    if (!isMultipart(args.request)) {
      const values = readForm(await postedForm(args.request));
      typed = values;
      return await then(await service(context, { ...values, ...extra, file: null }));
    }
    await parseMultipart(args.request, async ({ name, filename, data }) => {
      if (filename === undefined) {
        form.append(name, await words(data));
        return null;
      }
      if (name !== "file" || filename === "" || file !== null) {
        for await (const _ of data);
        return null;
      }
      try {
        file = await store.receive(data, filename, uploadLimitBytes);
      } catch (error) {
        if (!(error instanceof FileTooLarge)) throw error;
        tooLarge = true;
        // The rest is read and dropped, so that the answer reaches a browser that is still sending.
        for await (const _ of data);
      }
      return null;
    }).catch(() => {
      throw invalid({ file: { key: "fileCutShort" } });
    });
    if (tooLarge) throw invalid({ file: { key: "fileTooLarge" } });
    typed = readForm(form);
    return await then(await service(context, { ...typed, ...extra, file }));
  } catch (error) {
    return refusal(error, typed ?? readForm(form));
  } finally {
    await (file as Received | null)?.discard();
  }
}

async function words(data: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of data) {
    bytes += part.byteLength;
    if (bytes <= fieldLimitBytes) parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

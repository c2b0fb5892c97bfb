import { commitmentsHeld, signedContract } from "../../../db/queries/positions.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { servedName } from "../../domain/documents/file-types.ts";
import { notFound } from "../../domain/errors.ts";
import { isId } from "../../domain/id.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { OpenFile } from "../documents/open-file.ts";

/** Opens the signed contract for an investor whose commitment it holds; `NotFound` for anybody else. */
export async function openContract(context: Context, dataFolder: string, contractId: string): Promise<OpenFile> {
  must(context, "position.read");
  const version = isId(contractId)
    ? await context.read(async (tx) => {
        const held = await commitmentsHeld(tx, { contractId, knownAt: null });
        return held.length > 0 ? signedContract(tx, contractId) : null;
      })
    : null;
  const stream = version && (await openFileStore(dataFolder).read(version.sha256));
  if (!version || !stream) throw notFound();
  const name = servedName(version.fileName, "application/pdf");
  return { stream, bytes: Number(version.bytes), mediaType: "application/pdf", name };
}

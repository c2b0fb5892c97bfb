import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { versionsOf } from "../../../../db/queries/contract.ts";
import { contractVersion } from "../../../../db/schema/index.ts";
import { conflict, notFound, precondition } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { heldContract } from "./contract-file.ts";

const schema = z.object({
  selectionId: uuid,
  number: z.coerce.number().int().min(1).max(10_000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Makes the newest version final: the file with this hash, which the page showed, is what everybody signs. PDF only. */
export async function finaliseVersion(context: Context, input: unknown): Promise<void> {
  must(context, "contract.record");
  const { selectionId, number, sha256 } = parse(schema, input);
  await context.write("contract.finalise", async (tx) => {
    const { id } = await heldContract(tx, selectionId);
    const versions = await versionsOf(tx, id);
    const one = versions.find((version) => version.number === number);
    if (!one) throw notFound();
    if (one !== versions[0]) throw precondition({ key: "versionNotNewest" });
    if (one.finalAt !== null) throw precondition({ key: "versionFinalAlready" });
    if (one.mediaType !== "application/pdf") throw precondition({ key: "versionNotPdf" });
    if (one.sha256 !== sha256) throw precondition({ key: "versionOtherHash" });
    const ended = await tx
      .update(contractVersion)
      .set({ finalBy: context.viewer.personId, finalAt: context.now })
      .where(and(eq(contractVersion.id, one.id), isNull(contractVersion.finalAt)))
      .returning({ id: contractVersion.id });
    if (ended.length === 0) throw conflict({ key: "alreadyDone" });
  });
}

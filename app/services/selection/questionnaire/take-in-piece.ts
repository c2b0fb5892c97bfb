import { z } from "zod";
import { candidacyFile, joinedPieceById, takenIn } from "../../../../db/queries/questionnaire.ts";
import { evidence } from "../../../../db/schema/index.ts";
import { conflict, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { evidenceFields, expiryOf } from "../../documents/record-evidence.ts";
import { uuid } from "../../fields.ts";

const schema = z.object({ pieceId: uuid });

/** Takes a file a candidate joined into the register, as a piece about its institution. Once for each file joined. */
export async function takeInPiece(context: Context, input: unknown): Promise<{ id: string; number: number }> {
  must(context, "evidence.record");
  const { pieceId } = parse(schema, input);
  const { neverExpires, ...stated } = parse(evidenceFields, input);
  return context.write("evidence.takeIn", async (tx) => {
    const piece = await joinedPieceById(tx, pieceId);
    const of = piece?.candidacyId ? await candidacyFile(tx, piece.candidacyId) : null;
    if (!piece || !of) throw notFound();
    if ((await takenIn(tx, [pieceId])).length > 0) throw conflict({ key: "pieceTakenIn" });
    const [made] = await tx
      .insert(evidence)
      .values({
        ...stated,
        institutionId: of.institution.id,
        expiresOn: expiryOf({ ...stated, neverExpires }, context.today),
        documentSha256: piece.documentSha256,
        fileName: piece.fileName,
        joinedPieceId: pieceId,
        recordedAt: context.now,
      })
      .onConflictDoNothing()
      .returning({ id: evidence.id, number: evidence.number });
    if (!made) throw conflict({ key: "pieceTakenIn" });
    return made as { id: string; number: number };
  });
}

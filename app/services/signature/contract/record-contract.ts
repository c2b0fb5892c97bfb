import { eq } from "drizzle-orm";
import { z } from "zod";
import { contractOf, currentVersion } from "../../../../db/queries/contract.ts";
import { contract } from "../../../../db/schema/index.ts";
import { conflict, precondition } from "../../../domain/errors.ts";
import { legalForms } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";
import { heldContract, mustBeOpen } from "./contract-file.ts";

const schema = z.object({
  selectionId: uuid,
  title: words(300),
  legalForm: z.enum(legalForms),
  legalFormSource: words(1000),
});

/** Prepares the contract of a selection, or corrects it as long as its newest version is not final. */
export async function recordContract(context: Context, input: unknown): Promise<void> {
  must(context, "contract.record");
  const { selectionId, ...told } = parse(schema, input);
  const known = await context.read((tx) => contractOf(tx, selectionId));
  if (known) return correctContract(context, selectionId, told);
  await context.write("contract.record", async (tx) => {
    await mustBeOpen(tx, selectionId);
    const made = await tx
      .insert(contract)
      .values({ ...told, selectionId, recordedBy: context.viewer.personId, recordedAt: context.now })
      .onConflictDoNothing()
      .returning({ id: contract.id });
    if (made.length === 0) throw conflict({ key: "fasterElsewhere" });
  });
}

type Told = Omit<z.output<typeof schema>, "selectionId">;

async function correctContract(context: Context, selectionId: string, told: Told): Promise<void> {
  await context.write("contract.correct", async (tx) => {
    const { id } = await heldContract(tx, selectionId);
    if ((await currentVersion(tx, id))?.finalAt) throw precondition({ key: "contractFinal" });
    await tx.update(contract).set(told).where(eq(contract.id, id));
  });
}

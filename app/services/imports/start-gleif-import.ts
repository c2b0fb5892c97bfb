import { z } from "zod";
import { registerImport } from "../../../db/schema/index.ts";
import { invalid } from "../../domain/errors.ts";
import type { ImportPlan } from "../../domain/imports/plan.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const file = z
  .object({
    path: z.string().min(1),
    name: z.string().max(300),
    bytes: z.number().int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .optional();

export const gleifImportInput = z.object({
  entities: file,
  relationships: file,
  exceptions: file,
  dryRun: z.coerce.boolean().default(false),
  complete: z.coerce.boolean().default(false),
});

/** The plan of an import, or `Invalid` when it names no file. */
export function planOf(input: z.output<typeof gleifImportInput>): ImportPlan {
  const { entities, relationships, exceptions, complete } = input;
  if (!entities && !relationships && !exceptions) throw invalid({ entities: { key: "importNoFile" } });
  return { files: { entities, relationships, exceptions }, complete };
}

/** Puts an import of received files in the queue; the background job takes it up. */
export async function startGleifImport(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "import.run");
  const asked = parse(gleifImportInput, input);
  const plan = planOf(asked);
  return context.write("import.run", async (tx) => {
    const [row] = await tx
      .insert(registerImport)
      .values({
        kind: "gleif",
        state: "waiting",
        dryRun: asked.dryRun,
        files: plan,
        startedBy: `person:${context.viewer.personId}`,
      })
      .returning({ id: registerImport.id });
    return row as { id: string };
  });
}

import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { registerImport } from "../../../db/schema/index.ts";
import { precondition } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

/** Asks a waiting or running import to stop: what is merged and whole stays. Over already → `Precondition`. */
export async function cancelImport(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "import.run");
  const { id } = parse(z.object({ id: z.uuid() }), input);
  return context.write("import.cancel", async (tx) => {
    const [row] = await tx
      .update(registerImport)
      .set({ cancelRequested: true })
      .where(and(eq(registerImport.id, id), inArray(registerImport.state, ["waiting", "running"])))
      .returning({ id: registerImport.id });
    if (!row) throw precondition({ key: "importOver" });
    return row;
  });
}

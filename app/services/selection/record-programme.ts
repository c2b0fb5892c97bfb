import { programme } from "../../../db/schema/index.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { programmeFields, programmeRow } from "./programme-input.ts";

/** Records an action to finance. Returns its id. */
export async function recordProgramme(context: Context, input: unknown): Promise<string> {
  must(context, "programme.record");
  const stated = parse(programmeFields, input);
  return context.write("programme.record", async (tx) => {
    const [row] = await tx
      .insert(programme)
      .values(await programmeRow(tx, stated))
      .returning({ id: programme.id });
    return (row as { id: string }).id;
  });
}

import { eq } from "drizzle-orm";
import { z } from "zod";
import { institution } from "../../../db/schema/index.ts";
import { notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";
import { identityFields } from "./record-institution.ts";

const schema = z.object({ institutionId: uuid, ...identityFields, reason: words(500) });

/** Corrects category, country, address or website. The log keeps the row before and after, and the reason. */
export async function correctInstitution(context: Context, input: unknown): Promise<void> {
  must(context, "institution.record");
  const { institutionId, reason, ...identity } = parse(schema, input);
  const write = context.write(
    "institution.correct",
    (tx) =>
      tx
        .update(institution)
        .set({ ...identity, updatedAt: context.now })
        .where(eq(institution.id, institutionId))
        .returning({ id: institution.id }),
    reason,
  );
  if ((await write).length === 0) throw notFound();
}

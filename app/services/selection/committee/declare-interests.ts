import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { committeeMember, institution, interestDeclaration } from "../../../../db/schema/index.ts";
import { invalid, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeWords, uuid } from "../../fields.ts";

/** `stance`: nothing to declare, or what follows. */
const schema = z.object({
  selectionId: uuid,
  stance: z.enum(["none", "some"]),
  institutionIds: z.array(uuid).max(50).default([]),
  words: maybeWords(4000),
});

/**
 * What a member declares before the files of a selection open: institutions of the register and words, or nothing. A
 * later declaration takes the place of the one before, which stays in the record.
 */
export async function declareInterests(context: Context, input: unknown): Promise<void> {
  must(context, "interest.declare");
  const { selectionId, stance, institutionIds, words } = parse(schema, input);
  const named = [...new Set(institutionIds)].sort();
  const isEmpty = named.length === 0 && words === null;
  if (stance === "some" && isEmpty) throw invalid({ words: { key: "interestNeeded" } });
  if (stance === "none" && !isEmpty) throw invalid({ stance: { key: "interestAndNone" } });
  await context.write("interest.declare", async (tx) => {
    const me = context.viewer.personId;
    const [seat] = await tx
      .select({ id: committeeMember.id })
      .from(committeeMember)
      .where(
        and(
          eq(committeeMember.selectionId, selectionId),
          eq(committeeMember.personId, me),
          isNull(committeeMember.endedAt),
        ),
      );
    if (!seat) throw notFound();
    const known = named.length
      ? await tx.select({ id: institution.id }).from(institution).where(inArray(institution.id, named))
      : [];
    if (known.length !== named.length) throw invalid({ institutionIds: { key: "invalid_value" } });
    const id = randomUUID();
    const live = and(
      eq(interestDeclaration.selectionId, selectionId),
      eq(interestDeclaration.personId, me),
      isNull(interestDeclaration.supersededAt),
    );
    await tx.update(interestDeclaration).set({ supersededAt: context.now, supersededBy: id }).where(live);
    const told = { id, selectionId, personId: me, institutionIds: named, words: words ?? "" };
    await tx.insert(interestDeclaration).values({ ...told, recordedAt: context.now });
  });
}

import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { derogationsOf } from "../../../../db/queries/candidate-files.ts";
import { derogation, recordedVerdict } from "../../../../db/schema/index.ts";
import { conflict, invalid, precondition } from "../../../domain/errors.ts";
import { derogationState } from "../../../domain/selection/derogation.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { day, uuid, words } from "../../fields.ts";
import { fileOf } from "../hearing/current-finding.ts";

const schema = z.object({ candidacyId: uuid, reason: words(4000), deliberation: words(300), expiresOn: day });

/**
 * Asks for an exception to the recorded verdict of a candidate: its reason, the deliberation that allows it, its end.
 * It counts only once a legal officer, another person, approves it; the verdict stays.
 */
export async function requestDerogation(context: Context, input: unknown): Promise<string> {
  must(context, "derogation.request");
  const told = parse(schema, input);
  if (told.expiresOn <= context.today) throw invalid({ expiresOn: { key: "derogationPast" } });
  return context.write(
    "derogation.request",
    async (tx) => {
      const { call } = await fileOf(tx, told.candidacyId);
      mustTake(call.state, "derogation");
      const [verdict] = await tx
        .select()
        .from(recordedVerdict)
        .where(and(eq(recordedVerdict.candidacyId, told.candidacyId), isNull(recordedVerdict.supersededAt)));
      if (!verdict || verdict.verdict === "cleared") throw precondition({ key: "derogationWithoutVerdict" });
      const others = await derogationsOf(tx, { candidacyId: told.candidacyId });
      const open = others.some(({ derogation: one, verdictSupersededAt }) =>
        ["requested", "live"].includes(derogationState({ ...one, verdictSupersededAt }, context.today)),
      );
      if (open) throw conflict({ key: "derogationOpen" });
      const [made] = await tx
        .insert(derogation)
        .values({
          ...told,
          recordedVerdictId: verdict.id,
          ...{ requestedBy: context.viewer.personId, requestedAt: context.now },
        })
        .returning({ id: derogation.id });
      return (made as { id: string }).id;
    },
    told.reason,
  );
}

import { z } from "zod";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { discussionNote } from "../../../../db/schema/index.ts";
import { invalid, notFound } from "../../../domain/errors.ts";
import { reviewersOf } from "../../../domain/selection/committee-standing.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { spread } from "../../../domain/selection/scores.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";
import { fileOf } from "../hearing/current-finding.ts";

const schema = z.object({ candidacyId: uuid, code: z.string().max(20), words: words(4000) });

/** Notes what was said of a spread above the threshold, without which the ranking stays open. */
export async function noteDiscussion(context: Context, input: unknown): Promise<void> {
  must(context, "discussion.note");
  const { candidacyId, code, words: said } = parse(schema, input);
  await context.write("discussion.note", async (tx) => {
    const { call } = await fileOf(tx, candidacyId);
    mustTake(call.state, "scoring");
    const record = await committeeRecord(tx, call.id);
    if (!record?.grid.criteria.some((one) => one.code === code)) throw notFound();
    const { sheets, open } = reviewersOf(record, candidacyId, null);
    const given = sheets.flatMap(({ scores }) => scores.filter((one) => one.code === code).map(({ value }) => value));
    if (!open || spread(given) <= record.grid.spreadThreshold) throw invalid({ words: { key: "noteNeeded" } });
    const told = { candidacyId, criterionCode: code, words: said, notedAt: context.now };
    await tx.insert(discussionNote).values({ ...told, notedBy: context.viewer.personId });
  });
}

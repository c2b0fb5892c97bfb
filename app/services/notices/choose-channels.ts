import { z } from "zod";
import { ownChoices } from "../../../db/queries/notices.ts";
import { noticeChoice } from "../../../db/schema/index.ts";
import { invalid } from "../../domain/errors.ts";
import { isLegalNotice } from "../../domain/notices/channels.ts";
import { noticeChannels, noticeKinds } from "../../domain/notices/words.ts";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object(
  Object.fromEntries(noticeKinds.map((kind) => [`channel.${kind}`, z.enum(noticeChannels).optional()])),
);

/** How one hears of each kind. Refuses with `Invalid` to switch a legal kind off. */
export async function chooseChannels(context: Context, input: unknown): Promise<void> {
  const told = parse(schema, input);
  const asked = noticeKinds.flatMap((kind) => {
    const channel = told[`channel.${kind}`];
    return channel ? [{ kind, channel }] : [];
  });
  const refused = asked.filter(({ kind, channel }) => channel === "never" && isLegalNotice(kind));
  if (refused.length > 0)
    throw invalid(Object.fromEntries(refused.map(({ kind }) => [`channel.${kind}`, { key: "legalNotice" }])));
  await context.write("notice.choose", async (tx) => {
    const known = await ownChoices(tx);
    for (const { kind, channel } of asked.filter((one) => known.get(one.kind) !== one.channel))
      await tx
        .insert(noticeChoice)
        .values({ personId: context.viewer.personId, kind, channel, chosenAt: context.now })
        .onConflictDoUpdate({
          target: [noticeChoice.personId, noticeChoice.kind],
          set: { channel, chosenAt: context.now },
        });
  });
}

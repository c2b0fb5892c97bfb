import type { LoaderFunctionArgs } from "@remix-run/node";
import { decidedAt, findingByNumber, repliesTo } from "../../../db/queries/replies.ts";
import { selectionNameOf } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import { workingDaysBetween } from "../../domain/deadlines.ts";
import { isId } from "../../domain/id.ts";
import type { FindingContent } from "../../domain/selection/finding-content.ts";
import { found, signedIn } from "../../http/visit.ts";
import { contentView } from "../selection/file/finding-view.ts";

/** A finding as its candidate reads it: until when it may answer, and what it answered already. */
export async function loadOwnFinding(args: LoaderFunctionArgs) {
  const context = signedIn(args, "finding.read");
  const { locale, today, configuration } = args.context.visit;
  const candidacyId = found(isId(args.params.candidacyId ?? "") ? args.params.candidacyId : null);
  const number = Number(found(/^\d{1,4}$/.exec(args.params.number ?? ""))[0]);
  return context.read(async (tx) => {
    const asked = found(await findingByNumber(tx, candidacyId, number));
    const { replies, pieces } = await repliesTo(tx, [asked.id]);
    return {
      ...{ candidacyId, number, replies, pieces, replyBy: asked.replyBy, value: asked.verdict },
      selection: await selectionNameOf(tx, candidacyId),
      sentOn: dayAt(asked.sentAt, configuration.timeZone),
      daysLeft: workingDaysBetween(today, asked.replyBy, configuration.holidays),
      content: contentView(asked.content as FindingContent, locale),
      isDecided: (await decidedAt(tx, candidacyId)) !== null,
      mayReply: can(context.viewer, "finding.reply"),
    };
  });
}

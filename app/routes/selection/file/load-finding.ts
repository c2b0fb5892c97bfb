import type { LoaderFunctionArgs } from "@remix-run/node";
import { findingsOf } from "../../../../db/queries/candidate-files.ts";
import { repliesTo } from "../../../../db/queries/replies.ts";
import { can } from "../../../domain/access/matrix.ts";
import { addWorkingDays } from "../../../domain/deadlines.ts";
import { isDomainError } from "../../../domain/errors.ts";
import { covers } from "../../../domain/selection/file-state.ts";
import type { FindingContent } from "../../../domain/selection/finding-content.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { messages } from "../../../locales/index.ts";
import { sentence } from "../../../locales/sentence.ts";
import { currentFinding } from "../../../services/selection/hearing/current-finding.ts";
import { answerersOf } from "../../../services/selection/hearing/send-finding.ts";
import { day } from "../../../ui/format.ts";
import { contentView } from "./finding-view.ts";
import { headOf, loadFile } from "./load-file.ts";

/** The finding of a candidate as it would be sent today, and those sent with their answers. */
export async function loadFinding(args: LoaderFunctionArgs) {
  const { context, selection, candidate } = await loadFile(args, "verdict.read");
  const { locale, today } = args.context.visit;
  const all = messages(locale);
  const text = all.hearing.finding;
  const { candidacyId, institutionId } = candidate;
  return context.read(async (tx) => {
    const findings = await findingsOf(tx, { candidacyId });
    const { replies, pieces } = await repliesTo(
      tx,
      findings.map(({ finding }) => finding.id),
    );
    const sent = findings.map(({ finding: { id, number, verdict, replyBy, sentAt, content } }) => ({
      number,
      replyBy,
      sentAt,
      value: verdict,
      content: contentView(content as FindingContent, locale),
      replies: replies.filter(({ findingId }) => findingId === id),
      pieces: pieces.filter(({ findingId }) => findingId === id),
    }));
    const head = { ...headOf({ selection, candidate }), sent };
    const now = await currentFinding(tx, candidacyId, context).catch((error: unknown) => {
      if (isDomainError(error) && error.kind === "Precondition") return error.sentence;
      throw error;
    });
    if ("key" in now) return { ...head, current: null, notice: sentence(all, now) };
    if (now.overall.value === "cleared") return { ...head, current: null, notice: text.cleared };
    const latest = findings[0]?.finding;
    const told = latest ? { verdict: latest.verdict, grounds: (latest.content as FindingContent).basis.grounds } : null;
    if (covers(told, { verdict: now.overall.value, grounds: now.content.basis.grounds }))
      return { ...head, current: null, notice: text.already };
    const mayWrite = can(context.viewer, "finding.send");
    const people = mayWrite ? await answerersOf(tx, { candidacyId, institutionId, now: context.now }) : [];
    const until = addWorkingDays(today, now.replyWorkingDays, context.zone);
    const current = {
      value: now.overall.value,
      content: contentView(now.content, locale),
      again: latest !== undefined,
      maySend: mayWrite && takes(selection.state, "finding"),
      people: people.length,
      delay: text.sendLead(day(until, locale, true), now.replyWorkingDays),
    };
    return { ...head, current, notice: takes(selection.state, "finding") ? undefined : text.notNow };
  });
}

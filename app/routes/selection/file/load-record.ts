import type { LoaderFunctionArgs } from "@remix-run/node";
import { can } from "../../../domain/access/matrix.ts";
import { isDomainError } from "../../../domain/errors.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { messages } from "../../../locales/index.ts";
import { sentence } from "../../../locales/sentence.ts";
import { currentFinding } from "../../../services/selection/hearing/current-finding.ts";
import { whatKeeps } from "../../../services/selection/hearing/record-verdict.ts";
import { readFiles } from "../../../services/selection/procedure/read-files.ts";
import { headOf, loadFile } from "./load-file.ts";

/** The verdict recorded for a candidate, and what would be recorded today. */
export async function loadRecord(args: LoaderFunctionArgs) {
  const { context, selection, candidate } = await loadFile(args, "verdict.read");
  const { locale, today } = args.context.visit;
  const all = messages(locale);
  const { candidacyId } = candidate;
  return context.read(async (tx) => {
    const { files } = await readFiles(tx, selection.id, today);
    const file = files.find((one) => one.candidacyId === candidacyId);
    const held = file?.recorded ?? null;
    const reexamine = file?.state.reexamine ?? false;
    const recorded = held && { value: held.verdict, on: held.onDay, lead: held.content.lead[locale], reexamine };
    const head = { ...headOf({ selection, candidate }), recorded };
    if (held && !reexamine) return { ...head, current: null, blocked: null };
    const now = await currentFinding(tx, candidacyId, context).catch((error: unknown) => {
      if (isDomainError(error) && error.kind === "Precondition") return error.sentence;
      throw error;
    });
    if ("key" in now) return { ...head, current: null, blocked: sentence(all, now) };
    const late = takes(selection.state, "verdict") ? whatKeeps(now, today) : { key: "notNow_verdict" };
    const { code, name } = now.content.perimeter;
    const { value } = now.overall;
    const current = {
      value,
      code,
      scope: `${code}, ${name[locale]}`,
      lead: value === "cleared" ? all.hearing.file.overallLead.cleared : now.content.lead[locale],
      heard: value === "cleared" ? null : (now.sent[0]?.finding.number ?? null),
      mayRecord: late === null && can(context.viewer, "verdict.record"),
    };
    return { ...head, current, blocked: late && sentence(all, late) };
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { derogationsOf, recordedVerdicts } from "../../../../db/queries/candidate-files.ts";
import { namesOfPeople } from "../../../../db/queries/people.ts";
import { can, type Verb } from "../../../domain/access/matrix.ts";
import { dayAt } from "../../../domain/day.ts";
import { derogationState } from "../../../domain/selection/derogation.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { messages } from "../../../locales/index.ts";
import { day } from "../../../ui/format.ts";
import { headOf, loadFile } from "./load-file.ts";

/** The derogations asked for in a file, with who did what, and what the viewer may do. */
export async function loadDerogations(args: LoaderFunctionArgs, verb: Verb) {
  const { context, selection, candidate } = await loadFile(args, verb);
  const { locale, today, configuration } = args.context.visit;
  const text = messages(locale).hearing.derogation;
  const { candidacyId } = candidate;
  return context.read(async (tx) => {
    const rows = await derogationsOf(tx, { candidacyId });
    const people = await namesOfPeople(
      tx,
      rows.flatMap(({ derogation: one }) => [one.requestedBy, one.approvedBy, one.revokedBy].flatMap((id) => id ?? [])),
    );
    const by = (personId: string | null, at: string | null) =>
      personId && at ? text.by(people.get(personId) ?? "", day(dayAt(at, configuration.timeZone), locale)) : null;
    const derogations = rows.map(({ derogation: one, verdictSupersededAt }) => ({
      id: one.id,
      ...{ reason: one.reason, deliberation: one.deliberation, expiresOn: one.expiresOn },
      state: derogationState({ ...one, verdictSupersededAt }, today),
      requested: by(one.requestedBy, one.requestedAt),
      approved: by(one.approvedBy, one.approvedAt),
      revoked: by(one.revokedBy, one.revokedAt),
      isMine: one.requestedBy === context.viewer.personId,
      to: `/selections/${selection.id}/candidatures/${candidacyId}/derogations/${one.id}`,
    }));
    const held = (await recordedVerdicts(tx, selection.id)).find((row) => row.candidacyId === candidacyId);
    const subject = held !== undefined && held.verdict !== "cleared";
    const isOpen = derogations.some(({ state }) => state === "requested" || state === "live");
    return {
      ...headOf({ selection, candidate }),
      derogations,
      subject,
      mayRequest:
        subject && !isOpen && takes(selection.state, "derogation") && can(context.viewer, "derogation.request"),
      mayDecide: can(context.viewer, "derogation.approve"),
    };
  });
}

export type DerogationRow = Awaited<ReturnType<typeof loadDerogations>>["derogations"][number];

import type { LoaderFunctionArgs } from "@remix-run/node";
import { namesOf } from "../../../../db/queries/screening-words.ts";
import { institutionsRead, rescreenedSince } from "../../../../db/queries/screenings.ts";
import { candidatesOf } from "../../../../db/queries/selection.ts";
import { can } from "../../../domain/access/matrix.ts";
import { isDay } from "../../../domain/calendar-day.ts";
import { dayAt, endOfDay } from "../../../domain/day.ts";
import { addDays } from "../../../domain/deadlines.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { candidacyAddress } from "../addresses.ts";
import { loadProcedure } from "../procedure/load-procedure.ts";
import { nameIn } from "../verdict-words.ts";
import { changeView, namedIn } from "./changes-view.ts";

/** Days the list of changes goes back unless told. */
const usualDays = 90;

/** The screening of a selection: how far it is, what is kept of each candidate, what changed since a day. */
export async function loadScreening(args: LoaderFunctionArgs) {
  const { context, selection, files, due } = await loadProcedure(args, "selection.read");
  const { today, locale, configuration } = args.context.visit;
  const { timeZone } = configuration;
  const typed = new URL(args.request.url).searchParams.get("depuis") ?? "";
  const since = isDay(typed) && typed <= today ? typed : addDays(today, -usualDays);
  const { candidates, changes, read, names } = await context.read(async (tx) => {
    const changes = await rescreenedSince(tx, selection.id, endOfDay(addDays(since, -1), timeZone));
    return {
      changes,
      candidates: await candidatesOf(tx, selection.id),
      read: await institutionsRead(tx, selection.id),
      names: await namesOf(tx, namedIn(changes)),
    };
  });
  const byId = new Map(files.map((file) => [file.candidacyId, file]));
  const asked = { selectionId: selection.id, rule: selection.rule, locale, timeZone, nameOf: nameIn(names) };
  const isUnderWay = takes(selection.state, "screening");
  return {
    selection: { id: selection.id, name: selection.name },
    isUnderWay,
    mayRun: can(context.viewer, "screening.run") && isUnderWay,
    total: files.length,
    left: due.length,
    since,
    rows: candidates.map(({ candidacyId, name }) => {
      const live = byId.get(candidacyId)?.screening ?? null;
      return {
        id: candidacyId,
        name,
        to: candidacyAddress(selection.id, candidacyId),
        verdict: live?.verdict ?? null,
        on: live && dayAt(live.recordedAt, timeZone),
        until: live?.expiresOn ?? null,
        read: read.get(candidacyId) ?? 0,
        isDue: due.includes(candidacyId),
        reexamine: byId.get(candidacyId)?.state.reexamine ?? false,
      };
    }),
    changes: changes.map((change) => changeView(change, asked)),
  };
}

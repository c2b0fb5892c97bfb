import type { LoaderFunctionArgs } from "@remix-run/node";
import { questionnaireFile } from "../../../../db/queries/questionnaire.ts";
import { can, type Verb } from "../../../domain/access/matrix.ts";
import { notFound } from "../../../domain/errors.ts";
import { isClosed } from "../../../domain/selection/rounds.ts";
import { found, signedIn } from "../../../http/visit.ts";

/** A questionnaire for the people of its candidate: the asked round (`?tour=1`), else the latest. */
export async function loadOwn(args: LoaderFunctionArgs, verb: Verb = "answers.read") {
  const context = signedIn(args, verb);
  const { candidacyId = "" } = args.params;
  const file = found(await context.read((tx) => questionnaireFile(tx, candidacyId, askedRound(args.request))));
  const { locale, today, configuration } = args.context.visit;
  const mayAnswer =
    can(context.viewer, "questionnaire.answer") &&
    file.round.submittedAt === null &&
    !isClosed(file.round.kind, file.candidacy.selection.state) &&
    file.candidacy.withdrawnAt === null;
  const reading = { locale, today, timeZone: configuration.timeZone, personId: context.viewer.personId };
  return { context, file, reading, mayAnswer };
}

/** The round an address asks for; what is no number leads nowhere. */
export function askedRound(request: Request): number | undefined {
  const asked = new URL(request.url).searchParams.get("tour");
  if (asked === null) return undefined;
  if (!/^\d{1,4}$/.test(asked)) throw notFound();
  return Number(asked);
}

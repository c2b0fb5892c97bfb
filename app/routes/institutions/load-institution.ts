import type { LoaderFunctionArgs } from "@remix-run/node";
import { activitiesOf, settlementsOf } from "../../../db/queries/activities.ts";
import { evidenceOf } from "../../../db/queries/evidence.ts";
import { groupAround } from "../../../db/queries/group-around.ts";
import { candidaciesOf, historyOf, identifiersOf, institutionById, namesOf } from "../../../db/queries/institution.ts";
import { mergesOf } from "../../../db/queries/merges.ts";
import { linkLimit, linksOf, statementsOf } from "../../../db/queries/ownership.ts";
import { contradictions } from "../../../db/queries/settlements.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import { readAsOf } from "../../http/as-of.ts";
import { found, signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { countryName } from "./country-names.ts";
import { groupPicture } from "./group-picture.ts";

/** Everything the page of one institution shows, read in one transaction. */
export async function loadInstitution(args: LoaderFunctionArgs) {
  const context = signedIn(args, "register.read");
  const asked = readAsOf(args);
  const { when } = asked;
  const { locale, configuration } = args.context.visit;
  const { timeZone } = configuration;
  return context.read(async (tx) => {
    const institution = found(await institutionById(tx, args.params.id ?? ""));
    const { id } = institution;
    const up = await linksOf(tx, id, "up", when);
    const down = await linksOf(tx, id, "down", when);
    return {
      institution,
      country: countryName(institution.country, locale),
      asked: { on: asked.on ?? (asked.known ? when.on : null), known: asked.known },
      on: when.on,
      up: up.slice(0, linkLimit),
      down: down.slice(0, linkLimit),
      tooMany: up.length > linkLimit || down.length > linkLimit,
      picture: groupPicture(institution, await groupAround(tx, id, when), locale),
      names: await namesOf(tx, id, when),
      identifiers: await identifiersOf(tx, id, when),
      statements: await statementsOf(tx, id, when),
      activities: (await activitiesOf(tx, id, when)).map((row) => ({
        ...row,
        where: row.territories.map((code) => screeningWords[locale].territory(code)),
      })),
      settlements: await settlementsOf(tx, id),
      contradictions: await contradictions(tx, id),
      evidence: await evidenceOf(tx, id, when),
      candidacies: await candidaciesOf(tx, id),
      merges: (await mergesOf(tx, id)).map((merge) => ({ ...merge, on: dayAt(merge.recordedAt, timeZone) })),
      mayMerge: can(context.viewer, "institution.merge"),
      history: await historyOf(tx, id),
      may: can(context.viewer, "institution.record"),
    };
  });
}

export type InstitutionPage = Awaited<ReturnType<typeof loadInstitution>>;

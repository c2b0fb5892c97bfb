import { ownFiles } from "../../../db/queries/home.ts";
import { ownLetters } from "../../../db/queries/issued.ts";
import { ownFindings } from "../../../db/queries/replies.ts";
import { ownContracts } from "../../../db/queries/signatures.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import type { Visit } from "../../http/visit.ts";
import type { Context } from "../../services/context.ts";
import { countryName } from "../institutions/country-names.ts";
import { ownPage } from "../signature/signing/own-view.ts";
import { readQuestionnaires } from "./read-questionnaires.ts";

/** The viewer's own institution and files, its country by name and the days as they were in the département. */
export async function readOwnFile(context: Context, { locale, configuration }: Visit) {
  const { own, files, findings, letters, signs } = await context.read(async (tx) => ({
    ...(await ownFiles(tx, context.viewer.institutionId)),
    // A signatory signs: a finding is between the département and whoever answers.
    findings: can(context.viewer, "finding.read") ? await ownFindings(tx) : [],
    letters: can(context.viewer, "finding.read") ? await ownLetters(tx) : [],
    signs: can(context.viewer, "signature.sign") ? await ownContracts(tx, context.viewer.email) : [],
  }));
  const questionnaires = can(context.viewer, "answers.read")
    ? await readQuestionnaires(context, files, configuration.timeZone)
    : [];
  const day = (at: string) => dayAt(at, configuration.timeZone);
  return {
    findings: findings.map(({ repliedAt, decidedAt, ...one }) => ({
      ...one,
      repliedOn: repliedAt && day(repliedAt),
      decidedOn: decidedAt && day(decidedAt),
    })),
    letters: letters.map(({ issuedAt, ...one }) => ({ ...one, issuedOn: day(issuedAt) })),
    questionnaires,
    signatures: signs.map((one) => ({ title: one.title, page: ownPage(one) })),
    // Who signs for a party that is no candidate has no file.
    hasFile: context.viewer.role !== "signatory" || context.viewer.candidacyId !== null,
    mayReply: can(context.viewer, "finding.reply"),
    own: own && { name: own.name, country: countryName(own.country, locale) },
    files: files.map(({ id, selection, programme, registeredAt, withdrawnAt }) => ({
      ...{ id, selection, programme },
      registeredOn: day(registeredAt),
      withdrawnOn: withdrawnAt && day(withdrawnAt),
    })),
  };
}

export type OwnFileRead = Awaited<ReturnType<typeof readOwnFile>>;

import type { LoaderFunctionArgs } from "@remix-run/node";
import { assessmentsOf } from "../../../../db/queries/candidate-files.ts";
import { evidenceOf } from "../../../../db/queries/evidence.ts";
import { gridVersion } from "../../../../db/queries/grid.ts";
import { can } from "../../../domain/access/matrix.ts";
import { supports } from "../../../domain/selection/evidence-rule.ts";
import { assessedCriteria, standingOf } from "../../../domain/selection/overall.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { messages } from "../../../locales/index.ts";
import { day } from "../../../ui/format.ts";
import { headOf, loadFile } from "./load-file.ts";

/** The exclusions and conditions a person assesses, as found and as they stand today, with the pieces they may rest on. */
export async function loadAssessments(args: LoaderFunctionArgs) {
  const { context, selection, candidate } = await loadFile(args, "verdict.read");
  const { locale, today } = args.context.visit;
  const { hearing, documents } = messages(locale);
  const text = hearing.assess;
  return context.read(async (tx) => {
    const grid = await gridVersion(tx, selection.id);
    const found = await assessmentsOf(tx, { candidacyId: candidate.candidacyId });
    const held = (await evidenceOf(tx, candidate.institutionId, { on: today, knownAt: null })).filter(
      ({ expiresOn }) => expiresOn === null || expiresOn > today,
    );
    const isOpen = takes(selection.state, "assessment");
    return {
      ...headOf({ selection, candidate }),
      isOpen,
      mayAssess: isOpen && can(context.viewer, "assessment.record"),
      criteria: (grid ? assessedCriteria(grid.content) : []).map((criterion) => {
        const { code, question, guidance, evidence } = criterion;
        const told = found.find(({ criterionCode }) => criterionCode === code);
        const standing = standingOf(code, told, today);
        return {
          ...{ code, question: question[locale], guidance: guidance[locale] },
          ...{
            value: told?.value ?? "",
            reason: told?.reason ?? "",
            standing: standing.value,
            because: standing.because,
          },
          pieces: (told?.pieces ?? []).map(({ id, number, title, institutionId }) => ({
            id,
            number,
            title,
            institutionId,
          })),
          accepts: text.accepts(
            evidence.kinds.map((kind) => documents.kinds[kind].toLowerCase()),
            documents.strengths[evidence.minimum],
          ),
          choices: held
            .filter((piece) => supports(piece, criterion))
            .map(({ id, number, title, expiresOn }) => ({
              value: id,
              label: `${number ?? ""} · ${title}`,
              hint: expiresOn ? text.expires(day(expiresOn, locale)) : undefined,
            })),
        };
      }),
    };
  });
}

export type AssessedCriterion = Awaited<ReturnType<typeof loadAssessments>>["criteria"][number];

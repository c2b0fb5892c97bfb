import { z } from "zod";
import { evidenceKinds } from "../../domain/documents/evidence-kinds.ts";
import { strengths } from "../../domain/screening/evidence-strength.ts";
import {
  answerers,
  type Criterion,
  criterionKinds,
  scaleSteps,
  sourceMarks,
  themes,
  wholeWeight,
} from "../../domain/selection/grid.ts";
import { maybeWords, wholeNumber, words } from "../fields.ts";

/** `INC-1`: letters, then a number. */
const code = z
  .string()
  .trim()
  .toUpperCase()
  .refine((typed) => /^[A-Z]{2,4}-\d{1,2}$/.test(typed), { error: "criterionCode" });

/** The two languages of one sentence are two fields: `questionFr`, `questionEn`. */
const step = (number: number) => ({ [`step${number}Fr`]: maybeWords(400), [`step${number}En`]: maybeWords(400) });

/** A criterion as its form sends it: flat fields, in both languages. */
export const criterionInput = z
  .object({
    code,
    theme: z.enum(themes),
    kind: z.enum(criterionKinds),
    questionFr: words(400),
    questionEn: words(400),
    guidanceFr: words(2000),
    guidanceEn: words(2000),
    weight: wholeNumber(0, wholeWeight, "weightFormat").default(0),
    kinds: z.array(z.enum(evidenceKinds)).min(1),
    minimum: z.enum(strengths),
    answeredBy: z.enum(answerers),
    sourceFr: words(400),
    sourceEn: words(400),
    mark: z.enum(sourceMarks),
  })
  .extend(
    Object.assign({}, ...scaleSteps.map(step)) as Record<`step${number}${"Fr" | "En"}`, ReturnType<typeof maybeWords>>,
  )
  .transform((typed, check): Criterion => {
    const scored = typed.kind === "scored";
    const said = (name: `step${number}${"Fr" | "En"}`): string => (typed[name] as string | null) ?? "";
    for (const n of scaleSteps)
      for (const language of ["Fr", "En"] as const)
        if (scored && said(`step${n}${language}`) === "")
          check.addIssue({ code: "custom", message: "stepMissing", path: [`step${n}${language}`] });
    if (scored && typed.weight === 0) check.addIssue({ code: "custom", message: "weightMissing", path: ["weight"] });
    if (!scored && typed.weight !== 0)
      check.addIssue({ code: "custom", message: "weightWithoutScore", path: ["weight"] });
    return {
      code: typed.code,
      theme: typed.theme,
      kind: typed.kind,
      question: { fr: typed.questionFr, en: typed.questionEn },
      guidance: { fr: typed.guidanceFr, en: typed.guidanceEn },
      weight: typed.weight,
      scale: scored ? scaleSteps.map((n) => ({ fr: said(`step${n}Fr`), en: said(`step${n}En`) })) : [],
      evidence: { kinds: typed.kinds, minimum: typed.minimum },
      answeredBy: typed.answeredBy,
      source: { text: { fr: typed.sourceFr, en: typed.sourceEn }, mark: typed.mark },
    };
  });

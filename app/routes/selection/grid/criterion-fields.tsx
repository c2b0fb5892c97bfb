import { type Criterion, criterionKinds, scaleSteps, themes } from "../../../domain/selection/grid.ts";
import { Field } from "../../../ui/field.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { Both } from "./both-languages.tsx";
import { options } from "./options.ts";
import { ProofFields } from "./proof-fields.tsx";

/** Every field of a criterion, its texts in both languages side by side. */
export function CriterionFields({ criterion }: { criterion: Criterion | null }) {
  const all = useText();
  const text = all.grid.form;
  const grid = all.grid;
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          name="code"
          label={text.code}
          hint={text.codeHint}
          defaultValue={criterion?.code}
          required
          maxLength={10}
          width="short"
        />
        <Field
          name="weight"
          label={text.weight}
          hint={text.weightHint}
          defaultValue={criterion?.weight ?? 0}
          inputMode="numeric"
          width="short"
        />
        <Select
          name="theme"
          label={text.theme}
          options={options(themes, grid.themes)}
          defaultValue={criterion?.theme ?? "inclusion"}
        />
        <Select
          name="kind"
          label={text.kind}
          options={options(criterionKinds, grid.kinds)}
          defaultValue={criterion?.kind ?? "scored"}
        />
      </div>
      <Section title={text.what}>
        <div className="grid gap-5">
          <Both name="question" label={text.question} rows={2} most={400} stored={criterion?.question} required />
          <Both name="guidance" label={text.guidance} rows={4} most={2000} stored={criterion?.guidance} required />
        </div>
      </Section>
      <Section title={grid.criterion.scale}>
        <p className="mb-4 max-w-[46em] text-sm text-soft">
          {grid.criterion.scaleRule} {text.scaleHint}
        </p>
        <div className="grid gap-5">
          {scaleSteps.map((n) => (
            <Both
              key={n}
              name={`step${n}`}
              label={grid.criterion.score(n)}
              rows={3}
              most={400}
              stored={criterion?.scale[n]}
            />
          ))}
        </div>
      </Section>
      <ProofFields criterion={criterion} />
    </>
  );
}

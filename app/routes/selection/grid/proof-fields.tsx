import { evidenceKinds } from "../../../domain/documents/evidence-kinds.ts";
import { strengths } from "../../../domain/screening/evidence-strength.ts";
import { answerers, type Criterion, sourceMarks } from "../../../domain/selection/grid.ts";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";
import { Both } from "./both-languages.tsx";
import { options } from "./options.ts";

/** Which pieces support an answer, who gives it, and what the criterion itself rests on. */
export function ProofFields({ criterion }: { criterion: Criterion | null }) {
  const all = useText();
  const { grid } = all;
  const text = grid.form;
  return (
    <Section title={grid.criterion.proof}>
      <div className="grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <Checkboxes
            name="kinds"
            legend={text.kinds}
            required
            defaultValue={criterion?.evidence.kinds ?? []}
            options={options(evidenceKinds, all.documents.kinds)}
          />
          <div className="grid content-start gap-5">
            <Checkboxes
              name="minimum"
              choose="one"
              legend={text.minimum}
              required
              defaultValue={[criterion?.evidence.minimum ?? "documented"]}
              options={options(strengths, all.documents.strengths)}
            />
            <Checkboxes
              name="answeredBy"
              choose="one"
              legend={text.answeredBy}
              required
              defaultValue={[criterion?.answeredBy ?? "institution"]}
              options={options(answerers, grid.answerers)}
            />
          </div>
        </div>
        <Both name="source" label={text.source} rows={3} most={400} stored={criterion?.source.text} required />
        <div className="max-w-[24rem]">
          <Select
            name="mark"
            label={text.mark}
            options={options(sourceMarks, grid.criterion.marks)}
            defaultValue={criterion?.source.mark ?? "own"}
          />
        </div>
      </div>
    </Section>
  );
}

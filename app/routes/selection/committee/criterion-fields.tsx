import { scaleSteps } from "../../../domain/selection/grid.ts";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { ClashNotice } from "../questionnaire/clash-notice.tsx";
import type { Clashes } from "../questionnaire/use-draft.ts";
import type { SheetLine } from "./load-sheet.ts";
import { SaidBy } from "./said-by.tsx";

interface CriterionFieldsProps {
  line: SheetLine;
  clash: Clashes[string] | undefined;
  /** The score the typed words go upon; empty = none. */
  base: string;
}

/** One criterion of the sheet: its scale, the score and its reason, beside what the candidate said. */
export function CriterionFields({ line, clash, base }: CriterionFieldsProps) {
  const text = useText().committee.sheet;
  const { code, question, guidance, weight, scale, score } = line;
  const steps = scaleSteps.map((step) => ({ value: String(step), label: text.step(step) }));
  return (
    <div className="grid gap-x-12 gap-y-4 border-b border-line py-5 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold">
          {code} · {question}
        </h3>
        <p className="mt-1 mb-3 max-w-[46em] text-sm text-soft">
          {guidance} {text.weight(weight)}.
        </p>
        <input type="hidden" name={`base.${code}`} defaultValue={base} />
        <div className="grid gap-4">
          {clash && <ClashNotice code={code} clash={clash} choices={steps} title={text.clash} />}
          <Checkboxes
            name={`score.${code}`}
            choose="one"
            legend={text.scale}
            defaultValue={typeof score?.value === "number" ? [String(score.value)] : []}
            options={steps.map((step, at) => ({ ...step, hint: scale[at] }))}
          />
          <TextArea
            name={`reason.${code}`}
            label={text.reason}
            hint={text.reasonHint}
            defaultValue={score?.reason}
            rows={3}
          />
        </div>
      </div>
      <SaidBy line={line} />
    </div>
  );
}

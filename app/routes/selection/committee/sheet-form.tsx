import { scaleSteps } from "../../../domain/selection/grid.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { committeeAddress } from "./committee-addresses.ts";
import type { SheetLine, SheetView } from "./load-sheet.ts";
import { SaidBy } from "./said-by.tsx";

/** The scored criteria, theme by theme: the scale on one side, what the candidate answered on the other. */
export function SheetForm({ view, refusal }: { view: SheetView; refusal?: Refused | null }) {
  const all = useText();
  const text = all.committee.sheet;
  const { themes, given, total, selection } = view;
  return (
    <>
      <nav aria-label={text.themes} className="my-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {themes.map(({ theme, lines }) => (
          <a key={theme} href={`#${theme}`}>
            {all.grid.themes[theme]}{" "}
            <span className="text-soft">
              {lines.filter(({ score }) => score !== null).length}/{lines.length}
            </span>
          </a>
        ))}
      </nav>
      <Form refusal={refusal} wide>
        {themes.map(({ theme, lines }) => (
          <section key={theme} id={theme} aria-labelledby={`titre-${theme}`}>
            <h2 id={`titre-${theme}`} className="border-b border-ink pb-1 font-title text-section font-medium">
              {all.grid.themes[theme]}
            </h2>
            {lines.map((line) => (
              <CriterionFields key={line.code} line={line} />
            ))}
          </section>
        ))}
        <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-ink bg-paper py-3">
          <Button>{text.save}</Button>
          <LinkButton to={committeeAddress(selection.id)}>{all.ui.cancel}</LinkButton>
          <span className="text-sm text-soft">{text.lead(given, total)}</span>
        </div>
      </Form>
    </>
  );
}

function CriterionFields({ line }: { line: SheetLine }) {
  const text = useText().committee.sheet;
  const { code, question, guidance, weight, scale, score } = line;
  return (
    <div className="grid gap-x-12 gap-y-4 border-b border-line py-5 lg:grid-cols-[minmax(0,1.55fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold">
          {code} · {question}
        </h3>
        <p className="mt-1 mb-3 max-w-[46em] text-sm text-soft">
          {guidance} {text.weight(weight)}.
        </p>
        <input type="hidden" name={`seen.${code}`} value={score?.id ?? ""} />
        <div className="grid gap-4">
          <Checkboxes
            name={`score.${code}`}
            choose="one"
            legend={text.scale}
            defaultValue={score ? [String(score.value)] : []}
            options={scaleSteps.map((step) => ({ value: String(step), label: text.step(step), hint: scale[step] }))}
          />
          <TextArea
            name={`reason.${code}`}
            label={text.reason}
            hint={text.reasonHint}
            defaultValue={score?.reason}
            rows={3}
            maxLength={4000}
          />
        </div>
      </div>
      <SaidBy line={line} />
    </div>
  );
}

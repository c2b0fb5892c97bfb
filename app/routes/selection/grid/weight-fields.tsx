import { useRef, useState } from "react";
import { controlLook, FieldNotes, useField } from "../../../ui/field-frame.tsx";
import { useFormAnswers } from "../../../ui/form-answers.tsx";
import { style } from "../../../ui/style.ts";
import { useText } from "../../../ui/text.tsx";
import { type CriterionLine, type ThemeView, totalWeight } from "./grid-view.ts";

interface WeightFieldsProps {
  themes: ThemeView[];
  /** Also shown beside a field, where it differs: what is recorded. */
  stored?: Record<string, number>;
}

/** A field for each scored criterion, by theme, over a total that follows what is typed. */
export function WeightFields({ themes, stored = {} }: WeightFieldsProps) {
  const text = useText().grid;
  const { refusal } = useFormAnswers();
  const fields = useRef<HTMLDivElement>(null);
  const scored = themes.filter((theme) => theme.scored);
  const typed = scored.flatMap(({ criteria }) => criteria).map(({ code }) => refusal?.values[`weight.${code}`]);
  const first = refusal ? sumOf(typed.map((value) => String(value ?? ""))) : totalWeight(scored);
  const [total, setTotal] = useState(first);
  const again = () => {
    const inputs = fields.current?.querySelectorAll("input") ?? [];
    setTotal(sumOf([...inputs].map(({ value }) => value)));
  };
  return (
    <div ref={fields} onInput={again}>
      {scored.map(({ theme, criteria }) => (
        <fieldset key={theme} className="mb-6 min-w-0">
          <legend className="w-full border-b border-ink pb-1 font-title text-lead font-medium">
            {text.themes[theme]}
          </legend>
          {criteria
            .filter(({ kind }) => kind === "scored")
            .map((line) => (
              <WeightField key={line.code} line={line} stored={stored[line.code]} />
            ))}
        </fieldset>
      ))}
      <p
        aria-live="polite"
        className={style(
          "sticky bottom-0 border-t border-ink bg-paper py-2 font-semibold",
          total === 100 ? "text-green" : "text-ochre",
        )}
      >
        {text.total(total)}
      </p>
    </div>
  );
}

const sumOf = (values: string[]): number =>
  values.reduce((sum, value) => sum + (/^\s*\d{1,4}\s*$/.test(value) ? Number(value) : 0), 0);

function WeightField({ line, stored }: { line: CriterionLine; stored: number | undefined }) {
  const text = useText().grid.weights;
  const name = `weight.${line.code}`;
  const hint = stored !== undefined && stored !== line.weight ? text.now(String(stored)) : undefined;
  const { id, reason, control, typed } = useField({ name, hint });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_4.5rem] items-start gap-x-5 border-b border-line py-2">
      <div className="min-w-0">
        <label htmlFor={id} className="block">
          <b className="mr-2 font-semibold whitespace-nowrap">{line.code}</b> {line.question}
        </label>
        <FieldNotes id={id} hint={hint} reason={reason} />
      </div>
      <input
        {...control}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        defaultValue={typeof typed === "string" ? typed : line.weight}
        className={style(controlLook, "scroll-mb-16 text-right tabular-nums")}
      />
    </div>
  );
}

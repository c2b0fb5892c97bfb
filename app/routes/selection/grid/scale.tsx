import { type Bilingual, scaleSteps } from "../../../domain/selection/grid.ts";
import { useLocale, useText } from "../../../ui/text.tsx";

/** The five steps, the lowest first, and the rule by which a score is read from them. */
export function Scale({ steps }: { steps: Bilingual[] }) {
  const locale = useLocale();
  const text = useText().grid.criterion;
  return (
    <>
      <p className="mb-3 text-sm text-soft">{text.scaleRule}</p>
      <ol className="max-w-[46em] border-t border-line">
        {scaleSteps.map((step) => (
          <li key={step} className="grid grid-cols-[2.5rem_minmax(0,1fr)] border-b border-line py-2.5">
            <span className="font-title text-section leading-6 text-accent" aria-hidden="true">
              {step}
            </span>
            <span>
              <span className="sr-only">{text.score(step)} : </span>
              {steps[step]?.[locale] || "–"}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

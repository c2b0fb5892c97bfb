import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { style } from "./style.ts";
import { useText } from "./text.tsx";

export interface ProofStep {
  name: ReactNode;
  to?: string;
  /** What this member is or does. */
  detail?: ReactNode;
  /** The piece that says so, with its page. */
  source?: ReactNode;
  /** The relation with the step before: its share or word, and which of the two holds the other. */
  link?: {
    label: ReactNode /** `before` = the step before holds this one; `this` = this one holds it. */;
    holder: "before" | "this";
  };
  tone?: "excluded" | "undetermined";
}

const tones = { excluded: "bg-brick-soft", undetermined: "bg-ochre-soft" };

/** The chain from the candidate to the fact that decides: across where there is room, else down the page. */
export function ProofPath({ steps }: { steps: readonly ProofStep[] }) {
  const text = useText();
  return (
    <div className="proof-room">
      <ol className="proof" aria-label={text.ui.proof}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a path has an order; an institution may come twice
          <li key={index} className="proof-step">
            {step.link && (
              <span className="proof-link">
                <span>
                  {step.link.label}
                  <span className="sr-only"> ({text.ui.holders[step.link.holder]})</span>
                </span>
                <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" data-holder={step.link.holder}>
                  <path d="M0 4h22M18.500 0.500l4 3.500-4 3.500" fill="none" stroke="currentColor" />
                </svg>
              </span>
            )}
            <span className={style("proof-member", step.tone && tones[step.tone])}>
              <b className="font-semibold">{step.to ? <Link to={step.to}>{step.name}</Link> : step.name}</b>
              {step.detail && <span className="text-sm text-soft">{step.detail}</span>}
              {step.source && <span className="text-sm text-soft">{step.source}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

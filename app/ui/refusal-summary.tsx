import { useEffect, useRef } from "react";
import { sentence } from "../locales/sentence.ts";
import { fieldId, type Refused } from "./form-answers.tsx";
import { HashLink } from "./hash-link.tsx";
import { useText } from "./text.tsx";

/** What is to be put right, each reason a link to its field. Takes focus when it appears. */
export function RefusalSummary({ refusal, prefix }: { refusal: Refused; prefix: string }) {
  const text = useText();
  const block = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new refusal takes focus again
  useEffect(() => block.current?.focus(), [refusal]);
  const reasons = Object.entries(refusal.fields);
  return (
    <div ref={block} tabIndex={-1} role="alert" className="border-l-4 border-brick bg-brick-soft px-4 py-3 text-ink">
      <p className="font-semibold text-brick">{sentence(text, refusal.sentence)}</p>
      {reasons.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {reasons.map(([name, message]) => (
            <li key={name}>
              <HashLink to={fieldId(prefix, name)} className="text-ink">
                {sentence(text, message)}
              </HashLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { verdicts } from "../../domain/screening/facts.ts";
import { Finding } from "../../ui/finding.tsx";
import type { GroupDrawing } from "../../ui/group-drawing.ts";
import { GroupGraph } from "../../ui/group-graph.tsx";
import { ProofPath } from "../../ui/proof-path.tsx";
import { Section } from "../../ui/section.tsx";
import { Steps } from "../../ui/steps.tsx";
import { VerdictCounts } from "../../ui/verdict-counts.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { Words } from "./samples.ts";

const states = ["done", "done", "current", "blocked", "todo", "todo", "todo"] as const;

/** Marks, finding, proof, steps and the group picture. */
export function Answers({ words, small, big }: { words: Words; small: GroupDrawing; big: GroupDrawing }) {
  return (
    <>
      <Section title={words.marks}>
        <p className="flex flex-wrap gap-x-8 gap-y-2">
          {verdicts.map((value) => (
            <VerdictMark key={value} value={value} />
          ))}
          {verdicts.map((value) => (
            <VerdictMark key={value} value={value} size="large" />
          ))}
        </p>
        <div className="mt-3">
          <VerdictCounts counts={{ excluded: 4, undetermined: 2, cleared: 1 }} />
        </div>
      </Section>
      <Section title={words.finding}>
        <Finding value="excluded" scope={words.scope} note={words.note}>
          {words.sentence}
        </Finding>
      </Section>
      <Section title={words.proof}>
        <ProofPath
          steps={[
            { name: "Banque de l’Estuaire", to: "#preuve", detail: words.candidate },
            {
              name: "Groupe Littoral",
              detail: words.parent,
              source: words.source,
              link: { label: "80 %", holder: "this" },
            },
            { name: "Crédirapide", detail: words.seller, link: { label: "100 %", holder: "before" }, tone: "excluded" },
          ]}
        />
      </Section>
      <Section title={words.steps}>
        <Steps items={states.map((state, n) => ({ label: words.stepNames[n], detail: words.stepDetails[n], state }))} />
      </Section>
      <Section title={words.graph} id="groupe">
        <GroupGraph drawing={small} label={words.graph} />
      </Section>
      <Section title={words.bigGraph}>
        <GroupGraph drawing={big} label={words.bigGraph} />
      </Section>
    </>
  );
}

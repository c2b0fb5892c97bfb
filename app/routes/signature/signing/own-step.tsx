import type { Refused } from "../../../ui/form-answers.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { OwnForms } from "./own-forms.tsx";
import type { OwnStep as Step } from "./own-view.ts";
import { ownAct } from "./signatory-view.ts";

interface OwnStepProps {
  head: { selection: { id: string } };
  step: Step & { number: number };
  sha256: string;
  refusal?: Refused | null;
}

/** Somebody of the département who is named on the contract acts in their own name, before what may be recorded for others. */
export function OwnStep({ head, step, sha256, refusal }: OwnStepProps) {
  const text = useText().signing;
  const base = `/selections/${head.selection.id}`;
  return (
    <>
      <OwnForms
        step={step}
        sha256={sha256}
        isOpen
        refusal={refusal}
        action={`${base}/signatures/${step.id}?acte=${ownAct}`}
      />
      <p className="mt-3" data-screen>
        <LinkButton to={`${base}/contrat/versions/${step.number}/fichier`} download>
          {text.download}
        </LinkButton>
      </p>
    </>
  );
}

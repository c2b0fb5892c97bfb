import type { LegalEventKind, LegalSubject } from "../../domain/signature/words.ts";
import { legalSubjects } from "../../domain/signature/words.ts";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { ConfirmPage } from "../../ui/confirm-page.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";
import { FactFields } from "./fact-fields.tsx";
import { EffectSource } from "./gate-parts.tsx";
import { useLegalCrumbs } from "./legal-page.tsx";

/** The act a fact is about. */
export function SubjectField({ about }: { about: LegalSubject }) {
  const text = useText().deliberation.fact;
  return (
    <Select
      name="about"
      label={text.about}
      options={legalSubjects.map((value) => ({ value, label: text.subjects[value] }))}
      defaultValue={about}
    />
  );
}

interface EndingFactProps {
  selection: { id: string; name: string };
  kind: LegalEventKind;
  about: LegalSubject;
  refusal?: Refused | null;
}

/** A withdrawal or an annulment ends the procedure: what will happen is said, and ticked, before it is recorded. */
export function EndingFact({ selection, kind, about, refusal }: EndingFactProps) {
  const text = useText().deliberation.fact;
  return (
    <ConfirmPage
      title={text.ending.title(text.kinds[kind], selection.name)}
      crumbs={useLegalCrumbs(selection)}
      consequences={text.ending.will}
      undo={text.ending.undo}
      confirm={text.save}
      cancelTo={`/selections/${selection.id}/signature`}
      refusal={refusal}
      encType="multipart/form-data"
    >
      <EffectSource kind={kind} />
      <SubjectField about={about} />
      <FactFields kind={kind} />
      <Checkboxes
        name="confirmed"
        legend={text.ending.legend}
        options={[{ value: "oui", label: text.ending.confirm(text.kinds[kind].toLowerCase()) }]}
        required
      />
    </ConfirmPage>
  );
}

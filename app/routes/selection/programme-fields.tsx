import { type Audience, audiences } from "../../domain/screening/facts.ts";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/text.tsx";
import { TextArea } from "../../ui/text-area.tsx";

export interface ProgrammeValues {
  name: string;
  purpose: string;
  population: string;
  populationCount: string;
  territories: string;
  audiences: string[];
  budget: string;
  startsOn: string;
  endsOn: string;
  illustrative: string;
  payer: string;
  operator: string;
  evaluator: string;
  structurer: string;
}

/** What a programme is asked for, new or corrected. */
export function ProgrammeFields({ labels, values }: { labels: Record<Audience, string>; values?: ProgrammeValues }) {
  const all = useText().selection;
  const text = all.programmeForm;
  const { programmes: party } = all;
  return (
    <>
      <Field name="name" label={text.name} required maxLength={200} defaultValue={values?.name} />
      <TextArea name="purpose" label={text.purpose} required rows={3} defaultValue={values?.purpose} />
      <TextArea
        name="population"
        label={text.population}
        hint={text.populationHint}
        required
        rows={3}
        defaultValue={values?.population}
      />
      <Field
        name="populationCount"
        label={text.populationCount}
        type="number"
        min={1}
        width="short"
        defaultValue={values?.populationCount}
      />
      <Field
        name="territories"
        label={text.territories}
        hint={text.territoriesHint}
        required
        width="half"
        defaultValue={values?.territories}
      />
      <Checkboxes
        name="audiences"
        legend={text.audiences}
        hint={text.audiencesHint}
        required
        defaultValue={values?.audiences ?? ["families"]}
        options={choices(audiences, labels)}
      />
      <Field
        name="budget"
        label={text.budget}
        required
        inputMode="decimal"
        width="short"
        defaultValue={values?.budget}
      />
      <Field name="startsOn" label={text.startsOn} type="date" width="short" defaultValue={values?.startsOn} />
      <Field name="endsOn" label={text.endsOn} type="date" width="short" defaultValue={values?.endsOn} />
      <Field name="payer" label={party.payer} hint={text.partyHint} defaultValue={values?.payer} />
      <Field name="operator" label={party.operator} defaultValue={values?.operator} />
      <Field name="structurer" label={party.structurer} hint={text.structurerHint} defaultValue={values?.structurer} />
      <Field name="evaluator" label={party.evaluator} hint={text.evaluatorHint} defaultValue={values?.evaluator} />
      <Field
        name="illustrative"
        label={text.illustrative}
        hint={text.illustrativeHint}
        defaultValue={values?.illustrative}
      />
    </>
  );
}

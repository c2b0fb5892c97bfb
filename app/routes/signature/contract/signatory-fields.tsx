import { duties } from "../../../domain/signature/words.ts";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Field } from "../../../ui/field.tsx";
import { type Option, Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";

/** The person and what they do. `heads`: those of the party somebody may stand in for. */
export function SignatoryFields({ heads }: { heads: readonly Option[] }) {
  const text = useText().contract.newSignatory;
  return (
    <>
      <h2 className="font-title text-section font-medium">{text.person}</h2>
      <Field name="name" label={text.name} autoComplete="off" maxLength={200} required />
      <Field name="email" type="email" label={text.email} hint={text.emailHint} autoComplete="off" required />
      <Field name="quality" label={text.quality} hint={text.qualityHint} maxLength={300} required />
      <h2 className="font-title text-section font-medium">{text.acts}</h2>
      {heads.length > 0 && (
        <Select
          name="substituteFor"
          label={text.substituteFor}
          hint={text.substituteHint}
          blank={text.nobody}
          options={heads}
        />
      )}
      <Checkboxes
        name="duty"
        choose="one"
        legend={text.duty}
        options={duties.map((value) => ({ value, label: text.dutyChoices[value], hint: text.dutyHints[value] }))}
        defaultValue={["sign"]}
      />
      <Field name="rank" label={text.rank} hint={text.rankHint} inputMode="numeric" width="short" defaultValue="1" />
    </>
  );
}

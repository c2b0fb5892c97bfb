import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { choices } from "../../../ui/choices.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Field } from "../../../ui/field.tsx";
import { Filters } from "../../../ui/filters.tsx";
import { Form } from "../../../ui/form.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";

interface OtherPartyProps {
  typed: string;
  /** Null before anything is searched. */
  found: readonly { id: string; name: string }[] | null;
}

/** Any other institution as a party; an investor is a kept candidate, proposed above. */
export function OtherParty({ typed, found }: OtherPartyProps) {
  const text = useText().contract.parties;
  return (
    <>
      <Filters>
        <Field name="q" label={text.search} type="search" defaultValue={typed} />
      </Filters>
      {found?.length === 0 && <EmptyState title={text.noResult} />}
      {found && found.length > 0 && (
        <Form id="autre-partie">
          <Checkboxes
            name="institutionId"
            choose="one"
            legend={text.choose}
            options={found.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Select
            name="capacity"
            label={text.capacity}
            options={choices(["payer", "operator", "other"] as const, text.capacities)}
            defaultValue="other"
          />
          <div>
            <Button>{text.addOne}</Button>
          </div>
        </Form>
      )}
    </>
  );
}

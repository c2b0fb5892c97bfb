import { capacities } from "../../../domain/selection/committee-words.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { capital } from "../../../ui/choices.ts";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { Section } from "../../../ui/section.tsx";
import { Select } from "../../../ui/select.tsx";
import { useText } from "../../../ui/text.tsx";

/** Gives a seat to somebody who holds the committee role. */
export function AppointForm({ people, refusal }: { people: { id: string; name: string }[]; refusal?: Refused | null }) {
  const text = useText().committee;
  return (
    <Section title={text.appoint}>
      {people.length === 0 ? (
        <p className="max-w-[46em] text-soft">{text.nobody}</p>
      ) : (
        <Form refusal={refusal}>
          <Select
            name="personId"
            label={text.person}
            hint={text.appointHint}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <Checkboxes
            name="capacity"
            choose="one"
            legend={text.capacity}
            required
            defaultValue={["member"]}
            options={capacities.map((value) => ({ value, label: capital(text.capacities[value] ?? value) }))}
          />
          <div>
            <Button>{text.save}</Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

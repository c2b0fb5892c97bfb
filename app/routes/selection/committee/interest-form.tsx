import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";

interface Named {
  id: string;
  name: string;
}
interface InterestView {
  typed: string;
  chosen: Named[];
  fresh: Named[];
  words: string;
  held: { institutions: Named[]; words: string } | null;
}

/**
 * One form for searching the register and for declaring: the search sends it by GET, so that what is ticked and typed
 * comes back with what was found.
 */
export function InterestForm({ view, refusal }: { view: InterestView; refusal?: Refused | null }) {
  const text = useText().committee.declaring;
  const { typed, chosen, fresh, words, held } = view;
  const options = [...chosen, ...fresh].map(({ id, name }) => ({ value: id, label: name }));
  const isEmpty = held !== null && held.institutions.length === 0 && held.words === "";
  const stance = chosen.length > 0 || fresh.length > 0 || words !== "" ? ["some"] : isEmpty ? ["none"] : [];
  return (
    <Form refusal={refusal} key={`${typed} ${chosen.map(({ id }) => id).join()}`}>
      <Checkboxes
        name="stance"
        choose="one"
        legend={text.stance}
        defaultValue={stance}
        options={(["none", "some"] as const).map((value) => ({ value, label: text.stances[value] }))}
      />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-[12rem] flex-1">
          <Field name="q" label={text.search} hint={text.searchHint} type="search" defaultValue={typed} />
        </div>
        <Button kind="secondary" formMethod="get">
          {text.find}
        </Button>
      </div>
      {typed !== "" && fresh.length === 0 && <p className="text-soft">{text.none}</p>}
      {options.length > 0 && (
        <Checkboxes
          name="institutionIds"
          legend={text.institutions}
          options={options}
          defaultValue={chosen.map(({ id }) => id)}
        />
      )}
      <TextArea name="words" label={text.words} hint={text.wordsHint} defaultValue={words} rows={4} maxLength={4000} />
      <p className="text-sm text-soft">{text.effect}</p>
      <div>
        <Button>{text.save}</Button>
      </div>
    </Form>
  );
}

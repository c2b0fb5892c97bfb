import { Button } from "../../ui/button.tsx";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import type { Crumb } from "../../ui/crumbs.tsx";
import { Field } from "../../ui/field.tsx";
import { Filters } from "../../ui/filters.tsx";
import { Form } from "../../ui/form.tsx";
import { Page } from "../../ui/page.tsx";
import { useText } from "../../ui/text.tsx";

interface Shown {
  q?: string;
  others?: { id: string; name: string; country: string; city: string | null; through: string | null }[];
  crumbs: Crumb[];
}

/** The other record of a merge, found as everywhere. */
export function ChooseOther({ q = "", others = [], crumbs }: Shown) {
  const { duplicates, institutions } = useText();
  const text = duplicates.fusion;
  return (
    <Page title={text.title} crumbs={crumbs}>
      <Filters found={q !== "" && others.length === 0 ? institutions.noResult : undefined}>
        <Field name="q" type="search" label={institutions.search} defaultValue={q} maxLength={120} />
      </Filters>
      {others.length > 0 && (
        <Form method="get">
          <Checkboxes
            name="avec"
            legend={text.other}
            choose="one"
            required
            options={others.map(({ id, name, country, city, through }) => ({
              value: id,
              label: name,
              hint: [city ?? country, through].filter(Boolean).join(" · "),
            }))}
          />
          <div>
            <Button>{text.choose}</Button>
          </div>
        </Form>
      )}
    </Page>
  );
}

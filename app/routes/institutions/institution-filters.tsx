import { categoryCodes } from "../../domain/institutions/categories.ts";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { Filters } from "../../ui/filters.tsx";
import { type Option, Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";

/** What the register can be narrowed by; kept in the URL. */
export function InstitutionFilters(props: {
  filters: Record<string, string | undefined>;
  found: string;
  countries: Option[];
}) {
  const text = useText().institutions;
  const { filters } = props;
  return (
    <Filters found={props.found}>
      <Field name="q" type="search" label={text.search} defaultValue={filters.q} maxLength={120} />
      <Select
        name="category"
        label={text.category}
        blank={text.all}
        defaultValue={filters.category}
        options={choices(categoryCodes, text.categories)}
      />
      <Select
        name="country"
        label={text.country}
        blank={text.all}
        defaultValue={filters.country}
        options={props.countries}
      />
      <Select
        name="lei"
        label={text.lei.label}
        blank={text.all}
        defaultValue={filters.lei}
        options={choices(["avec", "sans"], text.lei)}
      />
      <Select
        name="source"
        label={text.source}
        blank={text.all}
        defaultValue={filters.source}
        options={choices(["manual", "gleif", "demo"], text.sources)}
      />
    </Filters>
  );
}

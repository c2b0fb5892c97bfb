import { categoryCodes } from "../../domain/institutions/categories.ts";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { type Option, Select } from "../../ui/select.tsx";
import { useText } from "../../ui/text.tsx";

interface Identity {
  category?: string;
  country?: string;
  addressLine?: string | null;
  postalCode?: string | null;
  city?: string | null;
  website?: string | null;
}

/** Category, country and address of an institution. */
export function IdentityFields({ of, countries }: { of?: Identity; countries: Option[] }) {
  const text = useText().institutions;
  const categories = choices(categoryCodes, text.categories);
  return (
    <>
      <Select
        name="category"
        label={text.category}
        options={categories}
        defaultValue={of?.category ?? "unknown"}
        required
      />
      <Select name="country" label={text.country} options={countries} defaultValue={of?.country ?? "FR"} required />
      <Field name="addressLine" label={text.address} defaultValue={of?.addressLine ?? undefined} maxLength={300} />
      <Field
        name="postalCode"
        label={text.postalCode}
        defaultValue={of?.postalCode ?? undefined}
        width="short"
        maxLength={20}
      />
      <Field name="city" label={text.city} defaultValue={of?.city ?? undefined} width="half" maxLength={120} />
      <Field
        name="website"
        label={text.website}
        defaultValue={of?.website ?? undefined}
        maxLength={500}
        inputMode="url"
      />
    </>
  );
}

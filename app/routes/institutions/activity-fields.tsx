import type { ActivityRow } from "../../../db/queries/activities.ts";
import { audiences, channels } from "../../domain/screening/facts.ts";
import { productCodes } from "../../domain/screening/products.ts";
import { Checkboxes } from "../../ui/checkboxes.tsx";
import { choices } from "../../ui/choices.ts";
import { Field } from "../../ui/field.tsx";
import { useText } from "../../ui/text.tsx";
import type { AskedOffer } from "./asked-offer.ts";

/** What is sold, to whom, where, and how far the statement reaches; `asked` fills in what a verdict asks about. */
export function ActivityFields({ of, asked }: { of?: ActivityRow; asked?: AskedOffer | null }) {
  const words = useText().activities;
  const cents = of?.volumeCents;
  const euros = cents ? `${cents.slice(0, -2) || "0"},${cents.slice(-2).padStart(2, "0")}` : undefined;
  return (
    <>
      <Checkboxes
        name="stance"
        legend={words.stance}
        choose="one"
        required
        options={choices(["affirmation", "denial"], words.stances)}
        defaultValue={of && [of.stance]}
      />
      <Checkboxes
        name="products"
        legend={words.products}
        options={choices(productCodes, words.productNames)}
        defaultValue={of?.products ?? asked?.products}
      />
      <Checkboxes
        name="audiences"
        legend={words.audiences}
        options={choices(audiences, words.audienceNames)}
        defaultValue={of?.audiences ?? asked?.audiences ?? ["general_public"]}
      />
      <Field
        name="territories"
        label={words.territories}
        hint={words.territoriesHint}
        defaultValue={(of ?? asked)?.territories.join(", ") || "FR"}
        required
        maxLength={2000}
      />
      <Checkboxes
        name="channels"
        legend={words.channels}
        hint={words.channelsHint}
        options={choices(channels, words.channelNames)}
        defaultValue={of?.channels}
      />
      <Checkboxes
        name="covers"
        legend={words.covers}
        choose="one"
        options={choices(["entity", "controlled"], words.coverNames)}
        defaultValue={[of?.covers ?? "entity"]}
      />
      <Field name="volume" label={words.volume} inputMode="decimal" width="half" maxLength={40} defaultValue={euros} />
    </>
  );
}

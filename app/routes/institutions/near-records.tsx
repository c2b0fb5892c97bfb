import { Link } from "@remix-run/react";
import type { DuplicateReason } from "../../domain/institutions/duplicates.ts";
import type { Tier } from "../../domain/institutions/names/match-names.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { DuplicateReasons } from "./duplicate-reasons.tsx";

export interface NearRecord {
  id: string;
  name: string;
  city: string | null;
  tier: Tier;
  reasons: DuplicateReason[];
}

/** Records that may be the one about to be made, before it is; and the button that makes it all the same. */
export function NearRecords({ near }: { near: readonly NearRecord[] }) {
  const text = useText().duplicates;
  return (
    <Section title={text.near.title}>
      <p>{text.near.lead}</p>
      <ul className="mt-2 grid gap-3">
        {near.map(({ id, name, city, tier, reasons }) => (
          <li key={id}>
            <Link to={`/etablissements/${id}`} className="font-semibold">
              {name}
            </Link>
            {city && <span className="text-soft"> · {city}</span>} <Tag>{text.tiers[tier]}</Tag>
            <DuplicateReasons reasons={reasons} />
          </li>
        ))}
      </ul>
      <div className="mt-3">
        <Button kind="secondary" name="anyway" value="1">
          {text.near.anyway}
        </Button>
      </div>
    </Section>
  );
}

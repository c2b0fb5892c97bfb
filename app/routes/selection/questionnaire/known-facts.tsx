import type { IdentifierKind } from "../../../domain/institutions/identifier-kinds.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";

interface Known {
  name: string;
  country: string;
  addressLine: string | null;
  postalCode: string | null;
  city: string | null;
  website: string | null;
  identifiers: { kind: string; value: string }[];
}

/** The identity as the register holds it, so that nobody types it again. */
export function KnownFacts({ known }: { known: Known }) {
  const all = useText();
  const text = all.questionnaire.own;
  const { name, addressLine, postalCode, city, country, website, identifiers } = known;
  const address = [addressLine, [postalCode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const facts = [
    { term: text.name, value: name },
    { term: text.address, value: address },
    { term: text.country, value: country },
    { term: text.website, value: website },
    ...identifiers.map(({ kind, value }) => ({
      term: all.institutions.kinds[kind as IdentifierKind],
      value,
    })),
  ];
  return (
    <Section title={text.known}>
      <p className="mb-3 max-w-[46em] text-sm text-soft">{text.knownWhy}</p>
      <Facts items={facts.filter(({ value }) => value)} />
    </Section>
  );
}

import { Link } from "@remix-run/react";
import { capital } from "../../ui/choices.ts";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { InstitutionPage } from "./load-institution.ts";

type Shown = Pick<InstitutionPage, "institution" | "country" | "names" | "identifiers" | "may" | "merges">;

/** Who it is: category, country, address, names and numbers. */
export function IdentitySection({ institution, country, names, identifiers, may, merges }: Shown) {
  const { institutions: text, duplicates } = useText();
  const merged = merges.some(({ mergedId }) => mergedId === institution.id);
  const base = `/etablissements/${institution.id}`;
  const { addressLine, postalCode, city, website, registrationStatus, successorLei } = institution;
  const address = [addressLine, [postalCode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const others = names.filter((name) => name.kind !== "legal");
  const items = [
    { term: text.category, value: text.categories[institution.category] },
    { term: text.country, value: country },
    ...(address ? [{ term: text.address, value: address }] : []),
    ...(website
      ? [
          {
            term: text.website,
            value: (
              <a href={website} rel="noreferrer noopener">
                {website}
              </a>
            ),
          },
        ]
      : []),
    ...identifiers.map((x) => ({
      term: capital(text.kinds[x.kind]),
      value: (
        <>
          {x.value}{" "}
          {may && (
            <Link
              to={`${base}/identifiants?corriger=${x.id}`}
              className="text-sm"
              aria-label={text.correctionOf(x.value)}
            >
              {text.correct}
            </Link>
          )}
        </>
      ),
    })),
    ...others.map((name) => ({
      term: capital(text.nameKinds[name.kind]),
      value: (
        <>
          {name.name}{" "}
          {may && (
            <Link to={`${base}/noms/${name.id}`} className="text-sm" aria-label={text.withdrawalOf(name.name)}>
              {text.withdraw}
            </Link>
          )}
        </>
      ),
    })),
    ...(registrationStatus
      ? [{ term: text.registration, value: text.registrations[registrationStatus] ?? registrationStatus }]
      : []),
    ...(successorLei ? [{ term: text.successor, value: successorLei }] : []),
    { term: text.source, value: text.sources[institution.source] },
  ];
  const actions = may && (
    <>
      <LinkButton to={`${base}/identite`}>{text.correctIdentity}</LinkButton>
      <LinkButton to={`${base}/noms`}>{text.names}</LinkButton>
      <LinkButton to={`${base}/identifiants`}>{text.addIdentifier}</LinkButton>
      {!merged && <LinkButton to={`${base}/fusion`}>{duplicates.fusion.into}</LinkButton>}
    </>
  );
  return (
    <Section title={text.identity} actions={actions}>
      <Facts items={items} />
    </Section>
  );
}

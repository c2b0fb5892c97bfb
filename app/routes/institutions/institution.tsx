import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { count } from "../../ui/format.ts";
import { GroupGraph } from "../../ui/group-graph.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { AsOfForm } from "./as-of-form.tsx";
import { EvidenceTable } from "./evidence-table.tsx";
import { ActivitiesTable, StatementsTable } from "./facts-tables.tsx";
import { HistorySection } from "./history-section.tsx";
import { IdentitySection } from "./identity-section.tsx";
import { LinksTable } from "./links-table.tsx";
import { loadInstitution } from "./load-institution.ts";
import { MergedHere, MergedNotice } from "./merge-notices.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, ({ institutions }) => institutions.title, data?.institution.name);

export const loader = loadInstitution;

export default function Institution() {
  const page = useLoaderData<typeof loader>();
  const { institution, on, may, settlements, candidacies } = page;
  const text = useText();
  const locale = useLocale();
  const { activities: acts } = text;
  const base = `/etablissements/${institution.id}`;
  const add = (path: string, label: string) => may && <LinkButton to={`${base}/${path}`}>{label}</LinkButton>;
  const contradicts = new Set(page.activities.map((x) => x.stance)).size === 2;
  return (
    <Page
      title={institution.name}
      crumbs={[{ to: "/etablissements", label: text.institutions.title }]}
      actions={<LinkButton to={`${base}/criblage`}>{text.institutions.screening.act}</LinkButton>}
    >
      <MergedNotice {...page} />
      <AsOfForm {...page.asked} />
      <IdentitySection {...page} />
      <Section title={acts.title} id="activites" actions={add("activites/nouvelle", acts.add)}>
        {contradicts && (
          <Notice tone="warning" title={acts.contradiction}>
            {page.contradictions.map(({ affirmationId, denialId, person }) => (
              <p key={`${affirmationId} ${denialId}`}>{person === null ? acts.askedNobody : acts.askedOf(person)}</p>
            ))}
            {may && (
              <p className="mt-1 flex flex-wrap gap-x-4">
                <Link to={`${base}/activites/arbitrage`}>{acts.settle}</Link>
                {page.contradictions.length > 0 && <Link to={`${base}/activites/arbitrage/personne`}>{acts.ask}</Link>}
              </p>
            )}
          </Notice>
        )}
        <ActivitiesTable id={institution.id} rows={page.activities} on={on} />
        {settlements.map((x) => (
          <p key={x.id} className="mt-2">
            {acts.settled(acts.favoursNames[x.favours], x.reason)}
          </p>
        ))}
      </Section>
      <Section title={text.ownership.up} id="liens" actions={add("liens/nouveau", text.ownership.add)}>
        <LinksTable id={institution.id} way="up" links={page.up} on={on} mayCorrect={may} />
      </Section>
      <Section title={text.ownership.down}>
        <LinksTable id={institution.id} way="down" links={page.down} on={on} mayCorrect={may} />
        {page.tooMany && <Notice>{text.ownership.tooMany(count(200, locale))}</Notice>}
      </Section>
      {page.picture && (
        <Section title={text.ownership.picture}>
          <GroupGraph drawing={page.picture} label={text.ownership.picture} />
        </Section>
      )}
      <Section title={text.ownership.statements} actions={add("declarations/nouvelle", text.ownership.addStatement)}>
        <StatementsTable id={institution.id} rows={page.statements} on={on} />
      </Section>
      <Section title={text.documents.title} id="pieces" actions={add("pieces/nouvelle", text.documents.add)}>
        <EvidenceTable id={institution.id} rows={page.evidence} on={on} />
      </Section>
      <Section title={text.institutions.candidacies}>
        {candidacies.length === 0 && <p className="text-soft">{text.institutions.noCandidacy}</p>}
        <ul>
          {candidacies.map((x) => (
            <li key={x.id}>
              <Link to={`/selections/${x.selectionId}/candidatures/${x.id}`}>{x.selection}</Link>{" "}
              {x.withdrawnAt && text.institutions.withdrawn}
            </li>
          ))}
        </ul>
      </Section>
      <MergedHere {...page} />
      <HistorySection rows={page.history} />
    </Page>
  );
}

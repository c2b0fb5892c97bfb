import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../domain/access/matrix.ts";
import { readVerdict } from "../../services/screening/read-verdict.ts";
import { Columns } from "../../ui/columns.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Finding } from "../../ui/finding.tsx";
import { GroupGraph } from "../../ui/group-graph.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { FileLinks } from "./file/file-page.tsx";
import { loadCandidacy } from "./load-candidacy.ts";
import { ReplayNotice } from "./replay-notice.tsx";
import { Proof, Replay, Trace } from "./verdict-parts.tsx";
import { PerimeterRows } from "./verdict-perimeters.tsx";
import { Evidence, Members } from "./verdict-tables.tsx";
import { ToDo } from "./verdict-to-do.tsx";
import { verdictView } from "./verdict-view.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => data?.candidate.name ?? text.verdict.verdict);

export async function loader(args: LoaderFunctionArgs) {
  const { context, request, ...of } = await loadCandidacy(args, "verdict.read");
  const view = verdictView(await readVerdict(context, request), of, args.context.visit.locale);
  return { ...view, hasJournal: can(context.viewer, "audit.read") };
}

export default function VerdictPage() {
  const view = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.verdict;
  const { candidate, selection, perimeter, asked } = view;
  const base = `/selections/${selection.id}`;
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: base, label: selection.name },
  ];
  const own = `${base}/candidatures/${candidate.candidacyId}`;
  // A small picture stands beside what is missing, a large one takes the whole width.
  const fits = view.drawing.width <= 700;
  const picture = (
    <Section title={text.group}>
      <GroupGraph drawing={view.drawing} label={text.groupLabel(candidate.name)} />
    </Section>
  );
  return (
    <Page
      title={candidate.name}
      crumbs={crumbs}
      actions={
        view.hasJournal && (
          <LinkButton to={`/journal?numero=${candidate.candidacyId}`}>{all.audit.ofThisFile}</LinkButton>
        )
      }
    >
      {view.isVoted && <FileLinks base={own} />}
      <Finding
        value={view.value}
        scope={
          <>
            {text.scope(perimeter.code, perimeter.name)}
            <br />
            {text.on("")}
            <DayText day={view.on} />
          </>
        }
        note={view.established}
      >
        {view.lead}
      </Finding>
      <ReplayNotice asked={asked} back={`${own}?perimetre=${perimeter.code}`} />
      {view.steps.length > 0 && <Proof steps={view.steps} line={view.proofLine} />}
      <Columns aside={<ToDo view={view} letter={`${own}/lettre?perimetre=${perimeter.code}${asked.days}`} />}>
        <PerimeterRows view={view} own={own} />
        {fits && picture}
      </Columns>
      {view.flags.length > 0 && (
        <Section title={text.flags}>
          <ul className="list-disc pl-5">
            {view.flags.map((flag) => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        </Section>
      )}
      {!fits && picture}
      <Members view={view} />
      <Evidence view={view} />
      <Columns aside={<Replay view={view} />}>
        <Trace view={view} />
      </Columns>
      <p className="mt-9" data-screen>
        <LinkButton to={asked.days ? `${base}/perimetres?${asked.days.slice(1)}` : `${base}/perimetres`}>
          {all.selection.board.perimeters}
        </LinkButton>
      </p>
    </Page>
  );
}

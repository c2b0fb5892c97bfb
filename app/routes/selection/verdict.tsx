import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { candidateById, selectionById } from "../../../db/queries/selection.ts";
import { found, signedIn } from "../../http/visit.ts";
import { readVerdict } from "../../services/screening/read-verdict.ts";
import { Columns } from "../../ui/columns.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Finding } from "../../ui/finding.tsx";
import { GroupGraph } from "../../ui/group-graph.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { askedOf } from "./asked.ts";
import { Proof, Replay, Trace } from "./verdict-parts.tsx";
import { PerimeterRows } from "./verdict-perimeters.tsx";
import { Evidence, Members } from "./verdict-tables.tsx";
import { ToDo } from "./verdict-to-do.tsx";
import { verdictView } from "./verdict-view.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => data?.candidate.name ?? text.verdict.verdict);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "verdict.read");
  const { id = "", candidacyId = "" } = args.params;
  const [selection, candidate] = await context.read(async (tx) => [
    found(await selectionById(tx, id)),
    found(await candidateById(tx, id, candidacyId)),
  ]);
  const { isReplay, perimeter, ...when } = askedOf(args.request, context, selection);
  const rule = { ...selection.rule, perimeter };
  const file = await readVerdict(context, { institutionId: candidate.institutionId, rule, ...when });
  return { ...verdictView(file, candidate, selection, args.context.visit.locale), isReplay };
}

export default function VerdictPage() {
  const view = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.verdict;
  const { candidate, selection, perimeter } = view;
  const base = `/selections/${selection.id}`;
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: base, label: selection.name },
  ];
  const own = `${base}/candidatures/${candidate.candidacyId}`;
  return (
    <Page title={candidate.name} crumbs={crumbs}>
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
      {view.isReplay && (
        <Notice>
          <DayText day={view.on} /> · <MomentText at={view.knownAt} /> · <Link to={own}>{text.today}</Link>
        </Notice>
      )}
      {view.steps.length > 0 && <Proof steps={view.steps} line={view.proofLine} />}
      <Columns aside={<ToDo view={view} letter={`${own}/lettre?perimetre=${perimeter.code}`} />}>
        <PerimeterRows view={view} own={own} />
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
      <Section title={text.group}>
        <GroupGraph drawing={view.drawing} label={text.groupLabel(candidate.name)} />
      </Section>
      <Members view={view} />
      <Evidence view={view} />
      <Columns aside={<Replay view={view} />}>
        <Trace view={view} />
      </Columns>
      <p className="mt-9" data-screen>
        <LinkButton to={`${base}/perimetres`}>{all.selection.board.perimeters}</LinkButton>
      </p>
    </Page>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../domain/access/matrix.ts";
import { takes } from "../../domain/selection/procedure.ts";
import { takesCandidates } from "../../domain/selection/states.ts";
import { isAfterSigning, isAfterVote } from "../../services/signature/after-vote.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { BoardNotices } from "./board-notices.tsx";
import { BoardRooms } from "./board-rooms.tsx";
import { BoardTable } from "./board-table.tsx";
import { CriteriaSection } from "./criteria-section.tsx";
import { criteriaView } from "./criteria-view.ts";
import { type FileMark, fileMark } from "./file/file-marks.ts";
import { loadBoard } from "./load-board.ts";
import { OtherPerimeters } from "./other-perimeters.tsx";
import { loadProcedure } from "./procedure/load-procedure.ts";
import { ProcedureSection } from "./procedure/procedure-section.tsx";

import { RuleSection } from "./rule-section.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => data?.selection.name ?? text.selection.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, view } = await loadBoard(args);
  const {
    view: procedure,
    files,
    criteria,
    committee,
    due,
    derogations,
    closed,
  } = await loadProcedure(args, "selection.read");
  const { state, id: selectionId } = view.selection;
  const { today, locale } = args.context.visit;
  const marks = files.map((file) => [file.candidacyId, fileMark(file, { selectionId, state, due, today, locale })]);
  return {
    ...view,
    mayAdd: can(context.viewer, "selection.record") && takesCandidates(state),
    procedure,
    derogations,
    closed,
    isFollowed: can(context.viewer, "questionnaire.follow") && state !== "preparation",
    isScreened: takes(state, "screening"),
    hasNotifications: can(context.viewer, "contract.read") && isAfterSigning(state),
    hasLegalRoom: state === "proposal" || isAfterVote(state),
    hasContract: can(context.viewer, "contract.read") && !["preparation", "open", "screening", "reply"].includes(state),
    hasSignatures: can(context.viewer, "contract.read") && isAfterVote(state),
    criteria: criteriaView({
      ...{ selectionId, files, criteria, committee, locale },
      names: new Map(view.rows.map(({ id, name }) => [id, name])),
    }),
    marks: Object.fromEntries(marks) as Record<string, FileMark | null>,
  };
}

export default function Board() {
  const view = useLoaderData<typeof loader>();
  const { selection, rows, total, counts, perimeter, rule, names, proposed, isVoted, asked, mayAdd } = view;
  const all = useText();
  const text = all.selection.board;
  const base = `/selections/${selection.id}`;
  const add = mayAdd && (
    <LinkButton to={`${base}/candidatures/nouvelle`} kind="primary">
      {text.add}
    </LinkButton>
  );
  const stands = proposed === null ? text.nothingProposed : isVoted ? text.voted(proposed) : text.proposed(proposed);
  return (
    <Page
      title={selection.name}
      crumbs={[
        { to: "/selections", label: all.selection.list.title },
        { to: `/projets/${rule.programme.id}`, label: rule.programme.name },
      ]}
      lead={view.closed ? undefined : text.lead({ total, ...counts, code: perimeter })}
      meta={text.state(all.selection.states[selection.state] ?? selection.state)}
      actions={
        <>
          {add}
          <BoardRooms {...view} />
        </>
      }
    >
      <BoardNotices view={view} back={`${base}?perimetre=${perimeter}`} />
      <ProcedureSection
        view={view.procedure}
        derogations={view.derogations}
        closed={view.closed}
        selectionId={selection.id}
      />
      <Section
        title={text.at(perimeter, names[perimeter])}
        actions={<LinkButton to={`${base}/perimetres`}>{text.perimeters}</LinkButton>}
      >
        <p className="mb-3 text-sm text-soft">
          {stands} <OtherPerimeters shown={perimeter} names={names} days={asked.days} />
        </p>
        <BoardTable
          rows={rows}
          marks={view.marks}
          days={asked.days}
          empty={
            <EmptyState title={text.none} action={add}>
              {mayAdd ? text.noneWhy : text.noneToRead}
            </EmptyState>
          }
        />
      </Section>
      {view.criteria && <CriteriaSection selectionId={selection.id} view={view.criteria} />}
      <RuleSection rule={rule} isVoted={isVoted} />
    </Page>
  );
}

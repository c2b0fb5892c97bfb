import { Link } from "@remix-run/react";
import type { QuestionnaireKind } from "../../../domain/selection/questionnaire-kinds.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";

interface Row {
  candidacyId: string;
  name: string;
  to: string;
  kind: QuestionnaireKind | null;
  answered: number | null;
  dueOn: string | null;
  sentOn: string | null;
  late: boolean;
  closed: boolean;
  people: { name: string; email: string; state: "holds" | "waiting" }[];
}

/** A line a candidate: its questionnaire, its progress, its respondent. */
export function FollowTable({ rows, asked, invites }: { rows: Row[]; asked: number | null; invites: boolean }) {
  const all = useText().questionnaire;
  const text = all.follow;
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={({ candidacyId }) => candidacyId}
      empty={<EmptyState title={text.empty} />}
      columns={[
        {
          key: "candidate",
          header: text.candidate,
          render: ({ name, to, kind }) => (kind ? <Link to={`${to}/questionnaire`}>{name}</Link> : name),
        },
        { key: "what", header: text.what, render: ({ kind }) => (kind ? all.kinds[kind] : text.none) },
        {
          key: "progress",
          header: text.progress,
          align: "end",
          width: "short",
          render: ({ kind, answered }) =>
            kind === null || kind === "checkup" ? "–" : text.of(answered ?? 0, asked ?? 0),
        },
        { key: "due", header: text.due, render: ({ dueOn }) => (dueOn ? <DayText day={dueOn} /> : "–") },
        {
          key: "sent",
          header: text.sent,
          render: ({ kind, sentOn, late, closed }) =>
            kind === null ? (
              "–"
            ) : (
              <>
                {sentOn ? <DayText day={sentOn} /> : closed ? text.closedUnsent : text.waiting}{" "}
                {late && !closed && <Tag tone="warning">{all.late}</Tag>}
              </>
            ),
        },
        {
          key: "respondent",
          header: text.respondent,
          render: ({ people, to, name: candidate }) => (
            <>
              {people.length === 0 && text.noRespondent}
              {people.map(({ name, email, state }) => (
                <span key={email} className="block">
                  {name} {state === "waiting" && <Tag>{text.invited}</Tag>}
                </span>
              ))}{" "}
              {invites && (
                <Link to={`${to}/repondant`} aria-label={`${text.invite} : ${candidate}`} className="text-sm">
                  {text.invite}
                </Link>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

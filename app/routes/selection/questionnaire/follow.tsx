import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { frozenGrid, progressOf, respondentsOf } from "../../../../db/queries/questionnaire.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { can } from "../../../domain/access/matrix.ts";
import { dayAt } from "../../../domain/day.ts";
import { askedOf } from "../../../domain/selection/answers.ts";
import { isClosed } from "../../../domain/selection/rounds.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { FollowTable } from "./follow-table.tsx";
import { isLate } from "./sheet-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.follow.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "questionnaire.follow");
  const { id = "" } = args.params;
  const { today, configuration } = args.context.visit;
  const { selection, frozen, progress, people } = await context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const progress = await progressOf(tx, id);
    const ids = progress.map(({ candidacyId }) => candidacyId);
    // Who is invited is read by those who invite and by those who check, not by every reader of the page.
    const mayName = can(context.viewer, "invitation.outside") || can(context.viewer, "person.read");
    const people = mayName ? await respondentsOf(tx, ids, context.now) : [];
    return { selection, frozen: await frozenGrid(tx, id), progress, people };
  });
  const rows = progress.map(({ candidacyId, name, round, answered }) => {
    const sentOn = round?.submittedAt ? dayAt(round.submittedAt, configuration.timeZone) : null;
    return {
      ...{ candidacyId, name, answered, sentOn },
      closed: round !== null && sentOn === null && isClosed(round.kind, selection.state),
      to: `/selections/${id}/candidatures/${candidacyId}`,
      kind: round?.kind ?? null,
      dueOn: round?.dueOn ?? null,
      late: isLate(round?.dueOn ?? null, sentOn ?? today),
      people: people.filter((one) => one.candidacyId === candidacyId),
    };
  });
  return {
    selection: { id, name: selection.name },
    rows,
    asked: frozen ? askedOf(frozen.content).length : null,
    opens: can(context.viewer, "questionnaire.open") && frozen !== null && rows.length > 0,
    invites: can(context.viewer, "invitation.outside"),
  };
}

/** Every candidate's questionnaire: how far, sent when, late or not, who answers. */
export default function Follow() {
  const { selection, rows, asked, opens, invites } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.questionnaire.follow;
  const open = rows.filter(({ kind }) => kind !== null);
  const base = `/selections/${selection.id}`;
  return (
    <Page
      title={text.title}
      crumbs={[
        { to: "/selections", label: all.selection.list.title },
        { to: base, label: selection.name },
      ]}
      lead={asked === null ? text.closed : text.lead(open.filter(({ sentOn }) => sentOn).length, open.length)}
      actions={
        opens && (
          <LinkButton to={`${base}/questionnaires/ouverture`} kind="primary">
            {text.open}
          </LinkButton>
        )
      }
    >
      <FollowTable rows={rows} asked={asked} invites={invites} />
    </Page>
  );
}

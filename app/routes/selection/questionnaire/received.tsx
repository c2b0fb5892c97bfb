import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { candidacyFile, questionnaireFile, takenIn } from "../../../../db/queries/questionnaire.ts";
import { can } from "../../../domain/access/matrix.ts";
import { found, signedIn } from "../../../http/visit.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { candidacyAddress, institutionAddress } from "../addresses.ts";
import { FileLinks } from "../file/file-page.tsx";
import { Answered, type PieceView } from "./answered.tsx";
import { askedRound } from "./load-own.ts";
import { Deadline } from "./overview-parts.tsx";
import { lineView, roundView } from "./sheet-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.questionnaire.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "questionnaire.read");
  const { id = "", candidacyId = "" } = args.params;
  const { locale, today, configuration } = args.context.visit;
  const { candidacy, file, taken } = await context.read(async (tx) => {
    const candidacy = found(await candidacyFile(tx, candidacyId));
    const file = await questionnaireFile(tx, candidacyId, askedRound(args.request));
    const ids = file?.sheet.flatMap(({ pieces }) => pieces.map((piece) => piece.id)) ?? [];
    return { candidacy, file, taken: await takenIn(tx, ids) };
  });
  found(candidacy.selection.id === id ? candidacy : null);
  const reading = { locale, today, timeZone: configuration.timeZone, personId: context.viewer.personId };
  return {
    candidacy,
    view: file && roundView(file, reading),
    lines: file?.round.submittedAt ? file.sheet.map((line) => lineView(line, reading)) : [],
    taken: taken.map((one) => ({ number: one.number, evidenceId: one.id, pieceId: one.joinedPieceId })),
    takesIn: can(context.viewer, "evidence.record"),
  };
}

/** What a candidate sent, question by question, its pieces beside each. */
export default function Received() {
  const { candidacy, view, lines, taken, takesIn } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.questionnaire;
  const own = candidacyAddress(candidacy.selection.id, candidacy.id);
  const act = ({ id, title }: PieceView) => {
    const known = taken.find(({ pieceId }) => pieceId === id);
    const to = institutionAddress(candidacy.institution.id, `pieces/${known?.evidenceId}`);
    if (known)
      return (
        <Link to={to} className="text-sm">
          {text.staff.taken(known.number)}
        </Link>
      );
    if (!takesIn) return null;
    return (
      <Link to={`${own}/questionnaire/pieces/${id}`} className="text-sm" aria-label={`${text.staff.takeIn} : ${title}`}>
        {text.staff.takeIn}
      </Link>
    );
  };
  return (
    <Page
      title={view ? text.kinds[view.kind] : text.title}
      lead={text.staff.lead(candidacy.institution.name)}
      crumbs={[
        { to: `/selections/${candidacy.selection.id}`, label: candidacy.selection.name },
        { to: own, label: candidacy.institution.name },
      ]}
    >
      <FileLinks base={own} />
      {!view && <EmptyState title={text.staff.none} />}
      {view && <Deadline view={view} />}
      {view && !view.sentOn && <p>{text.staff.waiting}</p>}
      {view?.sentOn &&
        view.themes.map(({ theme, answered, asked }) => (
          <Section
            key={theme}
            title={all.grid.themes[theme]}
            actions={<span className="text-sm text-soft">{text.follow.of(answered, asked)}</span>}
          >
            {lines
              .filter((line) => line.theme === theme)
              .map((line) => (
                <Answered key={line.code} line={line} act={act} />
              ))}
          </Section>
        ))}
      {view && view.rounds.length > 1 && (
        <Section title={text.staff.rounds}>
          <ul>
            {view.rounds.map((one) => (
              <li key={one.round}>
                <Link to={`?tour=${one.round}`} aria-current={one.round === view.round ? "page" : undefined}>
                  {text.kinds[one.kind]}, {text.round(one.round)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}

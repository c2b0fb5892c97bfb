import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { FilePage } from "../file/file-page.tsx";
import { rankingAddress, scoresAddress } from "./committee-addresses.ts";
import { GivenScores } from "./given-scores.tsx";
import { loadScores } from "./load-scores.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.committee.scores.title(data?.candidate.name ?? ""));

export const loader = (args: LoaderFunctionArgs) => loadScores(args);

export default function Scores() {
  const { criteria, submitted, sitting, mayNote, ...head } = useLoaderData<typeof loader>();
  const all = useText().committee;
  const text = all.scores;
  const { selection, candidate } = head;
  const lead =
    sitting === 0 ? text.nobody : criteria.length === 0 ? text.waiting(submitted, sitting) : text.lead(sitting);
  return (
    <FilePage
      of={head}
      title={text.title(candidate.name)}
      lead={lead}
      actions={<LinkButton to={rankingAddress(selection.id)}>{all.openRanking}</LinkButton>}
    >
      {criteria.map(({ code, question, given, value, spread, notes, isOpen }) => (
        <Section key={code} title={`${code} · ${question}`} id={code}>
          <p className="mb-2 text-soft">
            {value !== null && text.aggregated(value)}
            {spread > 0 && ` · ${text.spread(spread)}`}
          </p>
          <GivenScores given={given} caption={`${text.given}, ${code}`} />
          {notes.map((note) => (
            <div key={note.words} className="mt-3 max-w-[46em] border-l-2 border-line pl-4">
              <p className="text-sm text-soft">{text.note(note.by)}</p>
              <p className="whitespace-pre-line">{note.words}</p>
            </div>
          ))}
          {isOpen && (
            <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-ochre">
              {text.toDiscuss}
              {mayNote && (
                <LinkButton to={`${scoresAddress(selection.id, candidate.id)}/${code}/discussion`}>
                  {text.discussOf(code)}
                </LinkButton>
              )}
            </p>
          )}
        </Section>
      ))}
    </FilePage>
  );
}

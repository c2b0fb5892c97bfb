import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DayText } from "../../../ui/day-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { joinedFileAddress } from "./own-addresses.ts";
import type { LineView } from "./sheet-view.ts";

interface AnsweredProps {
  line: LineView;
  act?: (piece: PieceView) => ReactNode;
  /** 2 where the page has no sections. */
  level?: 2 | 3;
}

/** A question with what is answered to it, to read: the choice, the words, the pieces. */
export function Answered({ line, act, level }: AnsweredProps) {
  const text = useText().questionnaire;
  return (
    <article id={line.code} className="border-b border-line py-6 first:pt-0">
      <QuestionTitle line={line} level={level} />
      <p className="mt-3 max-w-[46em] font-semibold">{line.choice ?? text.nothing}</p>
      {line.said.words && <p className="mt-2 max-w-[46em] whitespace-pre-wrap">{line.said.words}</p>}
      <Before line={line} />
      <Pieces pieces={line.pieces} act={act} />
    </article>
  );
}

/** The question, its code and what happened to its answer since the last round. */
export function QuestionTitle({ line, level = 3 }: { line: LineView; level?: 2 | 3 }) {
  const { code, question, changed, carried } = line;
  const Heading = `h${level}` as const;
  const text = useText().questionnaire;
  return (
    <>
      <p className="text-sm text-soft">
        {code} {changed && <Tag tone="warning">{text.edited}</Tag>}
        {carried && <Tag>{text.carried}</Tag>}
      </p>
      <Heading className="mt-1 max-w-[40em] font-title text-lead">{question}</Heading>
    </>
  );
}

/** What was said in the last round, where something else is said now. */
export function Before({ line: { changed, previous } }: { line: LineView }) {
  const text = useText().questionnaire;
  if (!changed || !previous) return null;
  return (
    <div className="mt-3 max-w-[46em] border-l-4 border-line pl-4 text-sm">
      <p className="text-soft">{text.before}</p>
      <p>{previous.choice ?? text.nothing}</p>
      {previous.words && <p className="whitespace-pre-wrap">{previous.words}</p>}
    </div>
  );
}

export type PieceView = LineView["pieces"][number];

/** The files joined to an answer, each with its hash, and what may be done with it. */
export function Pieces({ pieces, act }: { pieces: PieceView[]; act?: (piece: PieceView) => ReactNode }) {
  const text = useText().questionnaire;
  if (pieces.length === 0) return null;
  return (
    <ul className="mt-4 max-w-[46em] border-t border-line" aria-label={text.pieceCount(pieces.length)}>
      {pieces.map((piece) => (
        <li key={piece.id} className="border-b border-line py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <Link to={joinedFileAddress(piece.id)} reloadDocument className="min-w-0 break-words">
              {piece.title}
            </Link>
            {act?.(piece)}
          </div>
          <p className="text-sm text-soft">
            {piece.fileName !== piece.title && <>{piece.fileName}, </>}
            {text.kilobytes(piece.bytes)}
            {piece.page && <>, {piece.page}</>}
            {piece.datedOn && (
              <>
                , {text.dated} <DayText day={piece.datedOn} />
              </>
            )}
            , {text.joinedOn} <DayText day={piece.joinedOn} />
          </p>
          <p className="font-mono text-xs break-all text-soft">{text.hash(piece.sha256)}</p>
        </li>
      ))}
    </ul>
  );
}

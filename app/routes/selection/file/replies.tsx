import { MomentText } from "../../../ui/moment-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";

export interface ShownReply {
  id: string;
  words: string;
  late: boolean;
  at: string;
  by: string | null;
}
export interface ShownPiece {
  id: string;
  title: string;
  page: string | null;
}

/** What was answered, as it was written, and the files joined to it. */
export function Replies({
  replies,
  pieces,
  candidacyId,
}: {
  replies: ShownReply[];
  pieces: ShownPiece[];
  candidacyId: string;
}) {
  const text = useText().hearing.finding;
  if (replies.length === 0) return <p className="text-soft">{text.noReply}</p>;
  return (
    <>
      <ol className="space-y-4">
        {replies.map(({ id, words, late, at, by }) => (
          <li key={id} className="border-l-4 border-line pl-4">
            <p className="text-sm text-soft">
              {by && `${by}, `}
              <MomentText at={at} /> {late && <Tag tone="warning">{text.late}</Tag>}
            </p>
            <p className="max-w-[46em] break-words whitespace-pre-line">{words}</p>
          </li>
        ))}
      </ol>
      {pieces.length > 0 && (
        <>
          <p className="mt-3 font-semibold">{text.pieces}</p>
          <ul className="list-disc pl-5">
            {pieces.map(({ id, title, page }) => (
              <li key={id}>
                <a href={`/dossiers/${candidacyId}/reponses/${id}`} download>
                  {title}
                </a>
                {page && `, p. ${page}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import type { TextPart } from "../../../services/signature/contract/compare-versions.ts";
import { style } from "../../../ui/style.ts";
import { useText } from "../../../ui/text.tsx";

const edges = {
  same: "border-line text-soft",
  added: "border-green",
  removed: "border-brick",
  changed: "border-ochre",
} as const;

/** Two texts as one, paragraph by paragraph: what went is struck through, what came is underlined. */
export function ComparedText({ parts }: { parts: readonly TextPart[] }) {
  return (
    <div className="grid max-w-[46em] gap-3 break-words">
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is in its order and never reordered
        <div key={at} className={style("border-l-3 pl-4", edges[part.kind])}>
          <Words part={part} />
        </div>
      ))}
    </div>
  );
}

function Words({ part }: { part: TextPart }) {
  if (part.kind === "same") return <Unchanged part={part} />;
  if (part.kind === "added") return <Came>{part.after}</Came>;
  if (part.kind === "removed") return <Went>{part.before}</Went>;
  if (part.words === null)
    return (
      <>
        <p>
          <Went>{part.before}</Went>
        </p>
        <p className="mt-2">
          <Came>{part.after}</Came>
        </p>
      </>
    );
  return (
    <p className="whitespace-pre-line">
      {part.words.map(({ kind, text: words }, at) =>
        kind === "same" ? (
          words
        ) : kind === "added" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words are in their order and never reordered
          <Came key={at}>{words}</Came>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words are in their order and never reordered
          <Went key={at}>{words}</Went>
        ),
      )}
    </p>
  );
}

/** The paragraphs around a change; those between are counted. */
function Unchanged({ part }: { part: Extract<TextPart, { kind: "same" }> }) {
  const text = useText().contract.difference;
  const shown = part.folded > 0 ? part.before.slice(0, 1) : part.before;
  const last = part.folded > 0 ? part.before.slice(1) : [];
  return (
    <div className="grid gap-2">
      {shown.map((words, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text is in its order, and may repeat a paragraph
        <p key={at}>{words}</p>
      ))}
      {part.folded > 0 && <p className="text-sm italic">{text.skipped(part.folded)}</p>}
      {last.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  );
}

function Came({ children }: { children: string }) {
  const text = useText().contract.difference;
  return (
    <ins className="bg-green-soft whitespace-pre-line text-ink underline decoration-green">
      <span className="sr-only">[{text.inserted}] </span>
      {children}
    </ins>
  );
}

function Went({ children }: { children: string }) {
  const text = useText().contract.difference;
  return (
    <del className="bg-brick-soft whitespace-pre-line text-ink line-through decoration-brick">
      <span className="sr-only">[{text.removed}] </span>
      {children}
    </del>
  );
}

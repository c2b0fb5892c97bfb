import type { VersionComment } from "../../../../db/queries/contract.ts";
import { Button } from "../../../ui/button.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { Form } from "../../../ui/form.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { useText } from "../../../ui/text.tsx";

interface CommentTableProps {
  comments: readonly VersionComment[];
  number: number;
  /** Where a comment is settled; null for those who may not. */
  action: string | null;
}

/** The comments on a version, each with who settled it. */
export function CommentTable({ comments, number, action }: CommentTableProps) {
  const text = useText().contract.comments;
  return (
    <DataTable
      caption={text.caption(number)}
      rows={comments}
      rowKey={(one) => one.id}
      empty={<p className="border-y border-line py-3 text-soft">{text.none}</p>}
      columns={[
        { key: "place", header: text.place, render: (one) => one.place || text.whole },
        { key: "words", header: text.words, render: (one) => <p className="whitespace-pre-line">{one.words}</p> },
        { key: "by", header: text.by, render: (one) => <By who={one.writtenBy} at={one.writtenAt} /> },
        {
          key: "settled",
          header: text.settled,
          render: (one) =>
            one.settledAt ? (
              <By who={text.settledBy(one.settledBy ?? "")} at={one.settledAt} />
            ) : action ? (
              <Form action={action} id={`observation-${one.id}`}>
                <input type="hidden" name="commentId" value={one.id} />
                <Button kind="secondary">
                  {text.settle}
                  <span className="sr-only"> : {one.words.slice(0, 80)}</span>
                </Button>
              </Form>
            ) : (
              <span className="text-ochre">{text.open}</span>
            ),
        },
      ]}
    />
  );
}

function By({ who, at }: { who: string | null; at: string }) {
  return (
    <>
      {who}
      <span className="block text-sm text-soft">
        <MomentText at={at} />
      </span>
    </>
  );
}

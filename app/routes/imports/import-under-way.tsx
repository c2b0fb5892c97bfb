import { Link } from "@remix-run/react";
import type { ImportProgress } from "../../domain/imports/plan.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

interface UnderWay {
  id: string;
  progress: ImportProgress | null;
  cancelRequested: boolean;
}

/** How far the import is, and the way to stop it. Without script the page is asked for again by its link. */
export function ImportUnderWay({ row, mayCancel }: { row: UnderWay; mayCancel: boolean }) {
  const text = useText().imports;
  const { progress } = row;
  const percent = progress && progress.total > 0 ? Math.floor((100 * progress.done) / progress.total) : 0;
  const sentence = progress
    ? text.progress({ phase: progress.phase, file: progress.file, percent })
    : text.states.waiting;
  return (
    <Section title={sentence}>
      <progress className="h-2 w-full max-w-[40rem] accent-accent" max={100} value={percent} aria-label={sentence} />
      <p className="my-2">
        <Link to="" reloadDocument>
          {text.reload}
        </Link>
      </p>
      {row.cancelRequested && <p>{text.cancelling}</p>}
      {mayCancel && !row.cancelRequested && (
        <Form action={`/imports/${row.id}/arret`}>
          <p className="text-soft">{text.cancelHint}</p>
          <Button kind="danger">{text.cancel}</Button>
        </Form>
      )}
    </Section>
  );
}

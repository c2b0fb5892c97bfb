import { Button } from "../../../ui/button.tsx";
import { Checkboxes } from "../../../ui/checkboxes.tsx";
import { useText } from "../../../ui/text.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { Before, Pieces, QuestionTitle } from "./answered.tsx";
import { ClashNotice } from "./clash-notice.tsx";
import type { LineView } from "./sheet-view.ts";
import type { Clashes } from "./use-draft.ts";

interface QuestionProps {
  line: LineView;
  clash: Clashes[string] | undefined;
  /** The version the typed words go upon. */
  base: number;
}

/** One question of the form: what is asked, the answer, its words, its pieces. */
export function Question({ line, clash, base }: QuestionProps) {
  const all = useText();
  const text = all.questionnaire;
  const { code, kind, choices, said, evidence, pieces } = line;
  const kinds = evidence.kinds.map((one) => all.documents.kinds[one]).join(", ");
  return (
    <article id={code} className="grid max-w-[46rem] scroll-mt-24 gap-4 border-b border-line pt-4 pb-8">
      <div>
        <QuestionTitle line={line} level={2} />
        <p className="mt-2 text-soft">
          {line.guidance} {line.both && text.page.both}
        </p>
        <Before line={line} />
      </div>
      {clash && <ClashNotice code={code} clash={clash} choices={choices} />}
      <input type="hidden" name={`base.${code}`} defaultValue={base} />
      <Checkboxes
        name={`choice.${code}`}
        choose="one"
        legend={kind === "scored" ? text.page.scale : text.page.choice}
        defaultValue={[said.choice ?? "none"]}
        options={[...choices, { value: "none", label: text.nothing }]}
      />
      <TextArea
        name={`words.${code}`}
        label={text.page.words}
        hint={text.page.wordsHint}
        defaultValue={said.words}
        rows={5}
        maxLength={10_000}
      />
      <div>
        {evidence.kinds.length > 0 && (
          <p className="text-sm text-soft">{text.page.evidence(kinds, text.page.strengths[evidence.minimum])}</p>
        )}
        <Pieces
          pieces={pieces}
          act={({ id, title }) => (
            <button
              type="submit"
              name="go"
              value={`retrait:${id}`}
              className="cursor-pointer text-sm text-accent underline"
              aria-label={`${text.page.withdraw} : ${title}`}
            >
              {text.page.withdraw}
            </button>
          )}
        />
        <div className="mt-3">
          <Button kind="secondary" name="go" value={`piece:${code}`}>
            {text.page.join}
          </Button>
        </div>
      </div>
    </article>
  );
}

import { useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { useText } from "../../../ui/text.tsx";
import { themeAddress } from "./own-addresses.ts";
import { Question } from "./question.tsx";
import type { LineView } from "./sheet-view.ts";
import { type Clashes, useDraft } from "./use-draft.ts";

interface ThemeFormProps {
  candidacyId: string;
  theme: string;
  next: string | null;
  lines: LineView[];
  refusal: Refused | undefined;
}

/** The questions of a theme in one form: every button saves all of it, and with script it saves by itself. */
export function ThemeForm({ candidacyId, theme, next, lines, refusal }: ThemeFormProps) {
  const text = useText().questionnaire.page;
  const box = useRef<HTMLDivElement>(null);
  const draft = useDraft(box, `${themeAddress(candidacyId, theme)}/brouillon`, text.status);
  const clashes = { ...clashesOf(lines, refusal), ...draft.clashes };
  return (
    <div ref={box}>
      <Form refusal={refusal} action={themeAddress(candidacyId, theme)} wide>
        <div className="sticky top-0 z-10 -mx-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line bg-paper px-2 py-2">
          <p role="status" className={draft.isBad ? "font-semibold text-brick" : "text-sm text-soft"}>
            {draft.said}
          </p>
          <Button kind="secondary">{text.save}</Button>
        </div>
        {lines.map((line) => (
          <Question key={line.code} line={line} clash={clashes[line.code]} base={typedBase(line, refusal)} />
        ))}
        <div className="flex flex-wrap gap-2">
          <Button name="go" value={next ? `theme:${next}` : "fin"}>
            {next ? text.next : text.end}
          </Button>
          {next && (
            <Button kind="secondary" name="go" value="fin">
              {text.end}
            </Button>
          )}
        </div>
      </Form>
    </div>
  );
}

/** After a clash an answer stays based on what the person had seen: sending it again does not settle it. */
function typedBase({ code, version }: LineView, refusal: Refused | undefined): number {
  return refusal?.fields[`words.${code}`]?.key === "answerChanged" ? Number(refusal.values[`base.${code}`]) : version;
}

/** What a refused form clashed with: the stored answer, as the page reads it now. */
function clashesOf(lines: LineView[], refusal: Refused | undefined): Clashes {
  const clashing = lines.filter(({ code }) => refusal?.fields[`words.${code}`]?.key === "answerChanged");
  return Object.fromEntries(clashing.map(({ code, said, version, isOwn }) => [code, { ...said, version, own: isOwn }]));
}

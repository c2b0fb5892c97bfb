import { useRef, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { HashLink } from "../../../ui/hash-link.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { useText } from "../../../ui/text.tsx";
import { type Clashes, useDraft } from "../questionnaire/use-draft.ts";
import { committeeAddress, sheetAddress } from "./committee-addresses.ts";
import { CriterionFields } from "./criterion-fields.tsx";
import type { SheetLine, SheetView } from "./load-sheet.ts";

/**
 * The scored criteria, theme by theme: the scale on one side, what the candidate answered on the other. Every button
 * saves all of it, and with script it saves by itself.
 */
export function SheetForm({ view, refusal }: { view: SheetView; refusal?: Refused | null }) {
  const all = useText();
  const text = all.committee.sheet;
  const { themes, total, selection, candidate } = view;
  const lines = themes.flatMap((theme) => theme.lines);
  const box = useRef<HTMLDivElement>(null);
  const [given, count] = useState(view.given);
  const own = sheetAddress(selection.id, candidate.id);
  const draft = useDraft(box, `${own}/brouillon`, text.status);
  const clashes = { ...clashesOf(lines, refusal), ...draft.clashes };
  const recount = () => {
    const form = box.current?.querySelector("form");
    if (form) count(wholeLines(new FormData(form), lines));
  };
  return (
    <div ref={box} onInput={recount}>
      <nav aria-label={text.themes} className="my-4 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {themes.map(({ theme }) => (
          <HashLink key={theme} to={theme}>
            {all.grid.themes[theme]}
          </HashLink>
        ))}
      </nav>
      <Form refusal={refusal} action={own} wide>
        {themes.map((theme) => (
          <section key={theme.theme} id={theme.theme} aria-labelledby={`titre-${theme.theme}`}>
            <h2 id={`titre-${theme.theme}`} className="border-b border-ink pb-1 font-title text-section font-medium">
              {all.grid.themes[theme.theme]}
            </h2>
            {theme.lines.map((line) => (
              <CriterionFields key={line.code} line={line} clash={clashes[line.code]} base={typedBase(line, refusal)} />
            ))}
          </section>
        ))}
        <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-ink bg-paper py-3">
          <Button kind="secondary">{text.save}</Button>
          <Button name="go" value="remise">
            {text.saveAndSubmit}
          </Button>
          <LinkButton to={committeeAddress(selection.id)}>{text.back}</LinkButton>
          <span className="text-sm text-soft">{text.lead(given, total)}</span>
          <p role="status" className={draft.isBad ? "font-semibold text-brick" : "text-sm text-soft"}>
            {draft.said}
          </p>
        </div>
      </Form>
    </div>
  );
}

function wholeLines(typed: FormData, lines: readonly SheetLine[]): number {
  const filled = (name: string) => String(typed.get(name) ?? "").trim() !== "";
  return lines.filter(({ code }) => filled(`score.${code}`) && filled(`reason.${code}`)).length;
}

const isClash = ({ code }: SheetLine, refusal: Refused | null | undefined) =>
  refusal?.fields[`reason.${code}`]?.key === "scoreChangedMeanwhile";

/** After a clash a line stays based on what the person had seen: sending it again does not settle it. */
function typedBase(line: SheetLine, refusal: Refused | null | undefined): string {
  return isClash(line, refusal) ? String(refusal?.values[`base.${line.code}`] ?? "") : (line.score?.id ?? "");
}

/** What a refused form clashed with: the stored line, as the page reads it now. */
function clashesOf(lines: readonly SheetLine[], refusal: Refused | null | undefined): Clashes {
  const clashing = lines.filter((line) => isClash(line, refusal));
  return Object.fromEntries(
    clashing.map(({ code, score }) => {
      const choice = typeof score?.value === "number" ? String(score.value) : null;
      return [code, { choice, words: score?.reason ?? "", version: score?.id ?? "", own: true }];
    }),
  );
}

import { Button } from "../../../ui/button.tsx";
import type { Crumb } from "../../../ui/crumbs.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import type { PlanView } from "./import-view.ts";

/** What would be taken in, before anything is: each answer, and a box where another would give way. */
export function ImportPlanForm({ plan, crumbs, back }: { plan: PlanView; crumbs: Crumb[]; back: string }) {
  const all = useText();
  const text = all.questionnaire.exchange;
  const { fill, same, unmatched } = plan.counts;
  return (
    <Page
      title={text.planTitle}
      lead={text.counts(fill, same, unmatched)}
      meta={text.from(plan.institution, plan.selection)}
      crumbs={crumbs}
    >
      <Form wide>
        <textarea name="written" defaultValue={plan.written} readOnly hidden />
        {plan.groups.map(({ effect, lines }) => (
          <Section key={effect} title={`${text.effects[effect]} (${lines.length})`}>
            <p className="max-w-[46em] text-sm text-soft">{text.effectWhy[effect]}</p>
            <ul className="mt-3 border-t border-line">
              {lines.map((line) => (
                <PlanLine key={line.key} line={line} asks={effect === "replace" || effect === "reworded"} />
              ))}
            </ul>
          </Section>
        ))}
        <div className="flex flex-wrap gap-2">
          {plan.takes && <Button>{text.confirm}</Button>}
          <LinkButton to={back}>{all.ui.cancel}</LinkButton>
        </div>
      </Form>
    </Page>
  );
}

function PlanLine({ line, asks }: { line: PlanView["groups"][number]["lines"][number]; asks: boolean }) {
  const all = useText().questionnaire;
  const text = all.exchange;
  const answer = (label: string, { choice, words }: { choice: string | null; words: string }) => (
    <div className="min-w-0">
      <p className="text-sm text-soft">{label}</p>
      <p>{choice ?? all.nothing}</p>
      {words && <p className="text-sm break-words whitespace-pre-wrap">{words}</p>}
    </div>
  );
  return (
    <li className="border-b border-line py-4">
      <p className="text-sm text-soft">{line.code}</p>
      <p className="font-semibold">{line.question}</p>
      {line.filedQuestion && line.filedQuestion !== line.question && (
        <p className="text-sm text-soft">
          {text.filed} : {line.filedQuestion}
        </p>
      )}
      <div className="mt-2 grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {answer(text.filed, line.filed)}
        {asks && line.here && answer(text.here, line.here)}
      </div>
      {line.pieces > 0 && <p className="mt-2 text-sm text-soft">{text.pieces(line.pieces)}</p>}
      {line.seen && <input type="hidden" name="seen[]" value={line.seen} />}
      {asks && (
        <label className="mt-3 flex gap-2.5">
          <input type="checkbox" name="also[]" value={line.code} className="mt-1 size-4 flex-none accent-accent" />
          {text.take(line.code)}
        </label>
      )}
    </li>
  );
}

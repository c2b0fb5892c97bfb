import { DayText } from "../../ui/day-text.tsx";
import { daysBetween } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import type { QuestionnaireAtHome } from "./read-questionnaires.ts";

/** My questionnaire: what is missing and until when; once sent, since when. */
export function OwnQuestionnaire(of: QuestionnaireAtHome) {
  const all = useText().questionnaire;
  const text = all.home;
  const { candidacyId, kind, dueOn, sentOn, today, missing, answers, closed } = of;
  const waits = sentOn === null && answers && !closed;
  return (
    <Section title={text.title}>
      <p className="font-title text-lead">
        {sentOn ? (
          <>
            {text.sent} <DayText day={sentOn} />.
          </>
        ) : closed ? (
          text.closed
        ) : kind === "checkup" ? (
          text.checkup
        ) : (
          text.lead(missing)
        )}
      </p>
      {!sentOn && !closed && dueOn && (
        <p className="mt-1">
          {text.until} <DayText day={dueOn} weekday /> ({all.days(daysBetween(today, dueOn))}).
        </p>
      )}
      <p className="mt-1 text-sm text-soft">
        {all.kinds[kind]}, {of.selection}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton to={`/dossiers/${candidacyId}/questionnaire`} kind={waits ? "primary" : "secondary"}>
          {waits ? text.open : text.read}
        </LinkButton>
      </div>
    </Section>
  );
}

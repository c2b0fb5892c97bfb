import { Link } from "@remix-run/react";
import type { Day } from "../../domain/day.ts";
import { sayPayer } from "../../locales/payer.ts";
import type { InvestorTask } from "../../services/positions/investor-tasks.ts";
import { DayText } from "../../ui/day-text.tsx";
import { daysBetween, money } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

/** The page on which each is read or done. */
function addressOf(task: InvestorTask): string {
  const position = `/ma-position/${task.contractId}`;
  switch (task.kind) {
    case "contest":
      return `/contrats/${task.contractId}/resultats/${task.resultId}`;
    case "due":
      return `${position}/echeances/${task.lineId}`;
    case "answered":
      return `${position}/questions`;
    default:
      return `${position}/appels/${task.call}`;
  }
}

/** What an investor's contracts ask or tell, by its day, and the way to the position. */
export function InvestorTasks({ tasks, today }: { tasks: readonly InvestorTask[]; today: Day }) {
  const all = useText();
  const text = all.positions.tasks;
  const locale = useLocale();
  const words = (task: InvestorTask) => {
    switch (task.kind) {
      case "pay":
      case "payLate":
        return text[task.kind](money(task.cents, locale), task.call);
      case "contest":
        return text.contest(task.name);
      case "due":
        return text.due(sayPayer(task.payer, locale), money(task.cents, locale));
      case "answered":
        return text.answered(task.count);
    }
  };
  return (
    <Section
      title={all.home.waiting.title}
      actions={<LinkButton to="/ma-position">{all.positions.portfolioTitle}</LinkButton>}
    >
      {tasks.length === 0 && <p className="text-soft">{text.none}</p>}
      <ul className={tasks.length > 0 ? "border-t border-line" : undefined}>
        {tasks.map((task) => (
          <li key={addressOf(task)} className="border-b border-line py-2.5">
            <p>
              <Link to={addressOf(task)}>{words(task)}</Link>
            </p>
            <p className="text-sm text-soft">{task.title}</p>
            {task.on !== null && (
              <p className="text-sm">
                {text.until[task.kind]} <DayText day={task.on} weekday />
                {task.on >= today && `, ${all.home.inDays(daysBetween(today, task.on))}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

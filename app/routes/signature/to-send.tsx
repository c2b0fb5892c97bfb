import { Link } from "@remix-run/react";
import type { LegalDeadline } from "../../domain/signature/deadlines.ts";
import { day } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { RuleSource } from "./gate-parts.tsx";

interface ToSendProps {
  selectionId: string;
  deadline: Pick<LegalDeadline, "lastDay" | "daysLeft" | "workingDaysLeft" | "article" | "mark"> | null;
  mayRecord: boolean;
}

/** The signed contract still to be sent to the prefect, with its last day, beside the next act: it blocks nothing in a grant. */
export function ToSend({ selectionId, deadline, mayRecord }: ToSendProps) {
  const text = useText().gate;
  const locale = useLocale();
  if (!deadline) return null;
  const { lastDay, daysLeft, workingDaysLeft } = deadline;
  return (
    <div className="mt-4 max-w-[46em] border-l-4 border-ochre pl-4">
      <p>
        <b className="font-semibold">{text.toSend.title}</b>{" "}
        {daysLeft < 0
          ? text.toSend.late(day(lastDay, locale, true))
          : text.toSend.until(day(lastDay, locale, true), text.deadlines.days(daysLeft, workingDaysLeft))}
      </p>
      <p className="text-sm">
        <RuleSource article={deadline.article} mark={deadline.mark} />
      </p>
      {mayRecord && (
        <p className="mt-1" data-screen>
          <Link to={`/selections/${selectionId}/faits/nouveau?type=transmission&acte=contrat`}>
            {text.mend.transmission}
          </Link>
        </p>
      )}
    </div>
  );
}

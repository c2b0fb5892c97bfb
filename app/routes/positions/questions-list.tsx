import type { ReactNode } from "react";
import type { AnnouncementKnown, QuestionKnown } from "../../../db/queries/questions.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

interface QuestionsListProps {
  questions: readonly QuestionKnown[];
  announcements: readonly AnnouncementKnown[];
  /** Who asked is told to the staff only. */
  showsInvestor?: boolean;
  /** What may be done with a question that waits. */
  act?: (question: QuestionKnown) => ReactNode;
}

/** Questions with their answers, then what was told to all. */
export function QuestionsList({ questions, announcements, showsInvestor, act }: QuestionsListProps) {
  const text = useText().questions;
  return (
    <>
      <Section title={showsInvestor ? text.asked : text.own}>
        {questions.length === 0 && <EmptyState title={text.none} />}
        {questions.map((one) => (
          <article key={one.id} className="max-w-[46em] border-t border-line py-3">
            <p className="text-sm text-soft">
              {showsInvestor && `${one.investor}, `}
              <MomentText at={one.askedAt} />
            </p>
            <p className="font-semibold whitespace-pre-line">{one.words}</p>
            {one.answer === null ? (
              <p className="mt-1 text-ochre">{text.waits}</p>
            ) : (
              <>
                <p className="mt-1 whitespace-pre-line">{one.answer}</p>
                <p className="text-sm text-soft">
                  {text.answered} <MomentText at={one.answeredAt ?? ""} />
                </p>
              </>
            )}
            {one.answer === null && act?.(one)}
          </article>
        ))}
      </Section>
      <Section title={text.toAll}>
        {announcements.length === 0 && <EmptyState title={text.noneToAll} />}
        {announcements.map((one) => (
          <article key={one.id} className="max-w-[46em] border-t border-line py-3">
            <p className="text-sm text-soft">
              <MomentText at={one.publishedAt} />
            </p>
            <p className="font-semibold whitespace-pre-line">{one.question}</p>
            <p className="mt-1 whitespace-pre-line">{one.words}</p>
          </article>
        ))}
      </Section>
    </>
  );
}

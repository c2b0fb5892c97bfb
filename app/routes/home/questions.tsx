import { Link } from "@remix-run/react";
import type { QuestionsWaiting } from "../../../db/queries/questions.ts";
import { MomentText } from "../../ui/moment-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** Questions of investors that wait for an answer, by contract; nothing when none waits. */
export function QuestionsAtHome({ waiting }: { waiting: readonly QuestionsWaiting[] }) {
  const text = useText().questions;
  if (waiting.length === 0) return null;
  return (
    <Section title={text.staffTitle}>
      <ul className="border-t border-line">
        {waiting.map(({ contractId, title, count, since }) => (
          <li key={contractId} className="border-b border-line py-2.5">
            <p>
              <Link to={`/contrats/${contractId}/questions`}>{text.waiting(count)}</Link>
            </p>
            <p className="text-sm text-soft">
              {title}, <MomentText at={since} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

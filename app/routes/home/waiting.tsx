import { Link } from "@remix-run/react";
import type { Day } from "../../domain/day.ts";
import type { Waiting, WaitingKind } from "../../domain/selection/waiting.ts";
import { DayText } from "../../ui/day-text.tsx";
import { daysBetween } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";

/** The page on which each thing is done, below its selection. */
const pages: Record<WaitingKind, string> = {
  rescreen: "/criblage",
  reexamine: "",
  seatCommittee: "/comite",
  assess: "",
  sendFindings: "",
  recordVerdicts: "",
  awaitReplies: "",
  approveDerogations: "",
  nextAct: "",
  declare: "/comite/interets",
  score: "/comite",
  vote: "/seances",
  recordVote: "/deliberation",
  makeEnforceable: "/signature",
  prepareSigning: "/signature",
  collectSignatures: "/signatures",
  notifyParties: "/notifications",
  bringIntoForce: "/signature",
  ownStep: "/signatures",
  sendContract: "/faits/nouveau?type=transmission&acte=contrat",
};

/** What waits for the reader, with its day where one is set; nothing when nothing waits. */
export function WaitingAtHome({ waiting, today }: { waiting: readonly Waiting[]; today: Day }) {
  const { home: text, procedure } = useText();
  if (waiting.length === 0) return null;
  return (
    <Section title={text.waiting.title}>
      <ul className="border-t border-line">
        {waiting.map(({ kind, selection, count, dueOn, act, page }) => (
          <li key={`${kind} ${selection.id}`} className="border-b border-line py-2.5">
            <p>
              <Link to={`/selections/${selection.id}${page ?? pages[kind]}`}>
                {act ? procedure.acts[act] : text.waiting.kinds[kind](count)}
              </Link>
            </p>
            <p className="text-sm text-soft">
              {selection.name}
              {act && ` · ${text.waiting.kinds[kind](count)}`}
            </p>
            {dueOn && (
              <p className="text-sm">
                {text.waiting.until[kind] ?? text.waiting.by} <DayText day={dueOn} weekday />,{" "}
                {dueOn < today ? text.waiting.late : text.inDays(daysBetween(today, dueOn))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

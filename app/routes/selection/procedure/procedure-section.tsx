import { Link } from "@remix-run/react";
import type { WhyClosed } from "../../../services/selection/committee/why-closed.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Steps } from "../../../ui/steps.tsx";
import { useText } from "../../../ui/text.tsx";
import { BlockedList } from "./blocked-list.tsx";
import type { ProcedureView } from "./procedure-view.ts";

interface ProcedureSectionProps {
  view: ProcedureView;
  derogations: number;
  /** Why the files are not open to the reader: nothing is then told of them. */
  closed: WhyClosed | null;
  selectionId: string;
}

/** Where the selection stands, what comes next, who holds it and what blocks it. */
export function ProcedureSection({ view, derogations, closed, selectionId }: ProcedureSectionProps) {
  const text = useText().procedure;
  const { steps, later, others, reasons, isAside, state } = view;
  return (
    <Section title={text.title}>
      {isAside && <Notice tone="warning">{state}</Notice>}
      <Steps items={steps} label={text.course} />
      {later.length > 0 && <p className="text-sm text-soft">{text.afterwards(later.join(", "))}</p>}
      {closed ? <Closed why={closed} selectionId={selectionId} /> : <NextAct view={view} />}
      {others.length > 0 && (
        <p className="mt-3 text-sm" data-screen>
          <span className="text-soft">{text.others} </span>
          {others.map(({ label, to }, i) => (
            <span key={to}>
              {i > 0 && ", "}
              <Link to={to}>{label}</Link>
            </span>
          ))}
        </p>
      )}
      {derogations > 0 && <p className="mt-3">{text.derogations(derogations)}</p>}
      {reasons.length > 0 && (
        <ul className="mt-3 text-sm text-soft">
          {reasons.map(({ act, reason, on, by }) => (
            <li key={`${act} ${on} ${reason}`}>{text.told([act, on, by].filter(Boolean).join(", "), reason)}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Closed({ why, selectionId }: { why: WhyClosed; selectionId: string }) {
  const text = useText().procedure.closed;
  return (
    <div className="mt-4 max-w-[46em] border-l-4 border-accent pl-4">
      <p>{text[why]}</p>
      {why === "declare" && (
        <p className="mt-3" data-screen>
          <LinkButton to={`/selections/${selectionId}/comite/interets`} kind="primary">
            {text.act}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

/** The next act, who holds it and what blocks it. */
export function NextAct({ view: { next } }: { view: Pick<ProcedureView, "next"> }) {
  const text = useText().procedure;
  if (!next) return <p className="mt-3 text-soft">{text.ended}</p>;
  return (
    <div className="mt-4 max-w-[46em] border-l-4 border-accent pl-4">
      <p>
        <b className="font-semibold">{text.next(next.label)}</b> {next.holder}
      </p>
      {next.blocked.length > 0 ? (
        <>
          <p className="mt-1 text-sm text-soft">{text.blocked}</p>
          <BlockedList reasons={next.blocked} />
        </>
      ) : (
        !next.unread && <p className="mt-1 text-soft">{text.ready}</p>
      )}
      {next.unread && <p className="mt-1 text-soft">{text.unread}</p>}
      {next.to && (
        <p className="mt-3" data-screen>
          <LinkButton to={next.to} kind="primary">
            {next.label}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

import { Link } from "@remix-run/react";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { Steps } from "../../../ui/steps.tsx";
import { useText } from "../../../ui/text.tsx";
import type { ProcedureView } from "./procedure-view.ts";

/** Where the selection stands, what comes next, who holds it and what blocks it. */
export function ProcedureSection({ view, derogations }: { view: ProcedureView; derogations: number }) {
  const text = useText().procedure;
  const { steps, later, others, reasons, isAside, state } = view;
  return (
    <Section title={text.title}>
      {isAside ? <Notice tone="warning">{state}</Notice> : <Steps items={steps} label={text.course} />}
      {later.length > 0 && <p className="text-sm text-soft">{text.afterwards(later.join(", "))}</p>}
      <NextAct view={view} />
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
          <ul className="list-disc pl-5">
            {next.blocked.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="mt-1 text-soft">{text.ready}</p>
      )}
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

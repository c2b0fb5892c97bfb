import { DayText } from "../../../ui/day-text.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import type { DerogationRow } from "./load-derogations.ts";

const tones = {
  requested: "warning",
  live: "success",
  expired: "plain",
  revoked: "plain",
  overtaken: "plain",
} as const;

/** Each derogation with its state, its words, who asked, approved and revoked. */
export function DerogationList({ rows, mayDecide }: { rows: DerogationRow[]; mayDecide: boolean }) {
  const text = useText().hearing.derogation;
  return rows.map((one) => (
    <article key={one.id} className="mb-8">
      <p className="mb-2">
        <Tag tone={tones[one.state]}>{text.states[one.state]}</Tag>
      </p>
      <Facts
        items={[
          { term: text.reason, value: one.reason },
          { term: text.deliberation, value: one.deliberation },
          { term: text.expiresOn, value: <DayText day={one.expiresOn} weekday /> },
          { term: text.requestedBy, value: one.requested },
          ...(one.approved ? [{ term: text.approvedBy, value: one.approved }] : []),
          ...(one.revoked ? [{ term: text.revokedBy, value: one.revoked }] : []),
        ]}
      />
      {mayDecide && (one.state === "requested" || one.state === "live") && (
        <p className="mt-3 flex flex-wrap gap-2" data-screen>
          {one.state === "requested" && !one.isMine && (
            <LinkButton to={`${one.to}/approbation`} kind="primary">
              {text.approve}
            </LinkButton>
          )}
          <LinkButton to={`${one.to}/revocation`}>{text.revoke}</LinkButton>
        </p>
      )}
    </article>
  ));
}

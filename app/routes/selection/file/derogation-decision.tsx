import { ConfirmPage } from "../../../ui/confirm-page.tsx";
import { Facts } from "../../../ui/facts.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { day } from "../../../ui/format.ts";
import { useLocale, useText } from "../../../ui/text.tsx";
import { type FileHead, useFileCrumbs } from "./file-page.tsx";
import type { DerogationRow } from "./load-derogations.ts";

interface DecisionProps {
  of: FileHead & { derogation: DerogationRow };
  decision: "approve" | "revoke";
  refusal?: Refused | null;
}

/** Asks once, with what will happen and what is decided about. */
export function DerogationDecision({ of, decision, refusal }: DecisionProps) {
  const text = useText().hearing.derogation;
  const locale = useLocale();
  const { derogation, selection, candidate } = of;
  const base = `/selections/${selection.id}/candidatures/${candidate.id}/derogation`;
  const approves = decision === "approve";
  return (
    <ConfirmPage
      title={approves ? text.approveTitle : text.revokeTitle}
      crumbs={[...useFileCrumbs(of), { to: base, label: text.title }]}
      consequences={
        approves
          ? [text.willApprove(day(derogation.expiresOn, locale)), text.stays, text.twoPeople]
          : [text.willRevoke, text.stays]
      }
      undo={approves ? text.undoApprove : text.undoRevoke}
      confirm={approves ? text.approve : text.revoke}
      kind={approves ? "primary" : "danger"}
      cancelTo={base}
      refusal={refusal}
    >
      <Facts
        items={[
          { term: text.reason, value: derogation.reason },
          { term: text.deliberation, value: derogation.deliberation },
          { term: text.requestedBy, value: derogation.requested },
        ]}
      />
    </ConfirmPage>
  );
}

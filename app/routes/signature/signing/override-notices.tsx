import { Link } from "@remix-run/react";
import type { OverrideMark } from "../../../services/signature/signing/overrides-seen.ts";
import { day } from "../../../ui/format.ts";
import { Notice } from "../../../ui/notice.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";

/** The mark of each exception, on every page of the file: asked for or approved, by whom and why. */
export function OverrideNotices({
  selectionId,
  overrides,
}: {
  selectionId: string;
  overrides: readonly OverrideMark[];
}) {
  const text = useText().signing.override;
  const locale = useLocale();
  return overrides.map((one) => (
    <Notice
      key={one.id}
      tone="warning"
      title={one.isApproved ? text.mark(day(one.onDay, locale)) : text.markAsked(day(one.onDay, locale))}
    >
      <p>
        {one.isApproved ? text.markBy(one.asker, one.approver) : text.markAskedBy(one.asker)} {one.reason}{" "}
        {one.replacedVersion !== null && text.markReplaced(one.replacedVersion)}
      </p>
      {one.mayApprove && (
        <p data-screen>
          <Link to={`/selections/${selectionId}/exceptions/${one.id}/approbation`}>{text.approveLink}</Link>
        </p>
      )}
    </Notice>
  ));
}

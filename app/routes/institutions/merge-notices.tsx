import { Link } from "@remix-run/react";
import { day } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { InstitutionPage } from "./load-institution.ts";

type Shown = Pick<InstitutionPage, "institution" | "merges" | "mayMerge">;

/** Said above everything else: this record answers through another. */
export function MergedNotice({ institution, merges, mayMerge }: Shown) {
  const text = useText().duplicates.fusion;
  const locale = useLocale();
  const merge = merges.find(({ mergedId }) => mergedId === institution.id);
  if (!merge) return null;
  return (
    <Notice tone="warning" title={text.mergedInto(merge.survivor)}>
      <p>{text.because(merge.reason, day(merge.on, locale))}</p>
      <p className="flex flex-wrap gap-4">
        <Link to={`/etablissements/${merge.survivorId}`}>{text.open(merge.survivor)}</Link>
        {mayMerge && <Link to={undoAddress(institution.id, merge.id)}>{text.undo}</Link>}
      </p>
    </Notice>
  );
}

/** The records this one answers for: their facts stay on their own pages. */
export function MergedHere({ institution, merges, mayMerge }: Shown) {
  const text = useText().duplicates.fusion;
  const locale = useLocale();
  const here = merges.filter(({ survivorId }) => survivorId === institution.id);
  if (here.length === 0) return null;
  return (
    <Section title={text.mergedHere} id="fusions">
      <ul className="grid gap-2">
        {here.map((merge) => (
          <li key={merge.id}>
            <Link to={`/etablissements/${merge.mergedId}`} className="font-semibold">
              {merge.merged}
            </Link>
            <p className="text-soft">{text.because(merge.reason, day(merge.on, locale))}</p>
            {mayMerge && (
              <Link to={undoAddress(institution.id, merge.id)} aria-label={text.undoOf(merge.merged)}>
                {text.undo}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const undoAddress = (id: string, mergeId: string) => `/etablissements/${id}/fusions/${mergeId}/annulation`;

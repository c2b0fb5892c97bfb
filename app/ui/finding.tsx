import type { ReactNode } from "react";
import type { VerdictValue } from "../domain/screening/facts.ts";
import { VerdictMark } from "./verdict-mark.tsx";

interface FindingProps {
  value: VerdictValue;
  /** Under the mark: the perimeter and the day. */
  scope: ReactNode;
  /** Under the sentence: what it was established with, until when one may answer. */
  note?: ReactNode;
  /** The one sentence the reader came for. */
  children: ReactNode;
}

/** The answer first: mark and scope on the left, the sentence on the right, between two rules. */
export function Finding({ value, scope, note, children }: FindingProps) {
  return (
    <div className="my-4 grid gap-x-6 gap-y-3 border-t-2 border-b border-t-ink border-b-line pt-4 pb-5 sm:grid-cols-[10rem_1fr]">
      <div>
        <VerdictMark value={value} size="large" />
        <div className="mt-1 text-sm text-soft">{scope}</div>
      </div>
      <div className="min-w-0">
        <p className="max-w-[46em] font-title text-lead">{children}</p>
        {note && <p className="mt-2 text-sm text-soft">{note}</p>}
      </div>
    </div>
  );
}

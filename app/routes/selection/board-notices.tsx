import type { OverrideMark } from "../../services/signature/signing/overrides-seen.ts";
import { OverrideNotices } from "../signature/signing/override-notices.tsx";
import type { loadBoard } from "./load-board.ts";
import { ReplayNotice } from "./replay-notice.tsx";

interface BoardNoticesProps {
  view: Pick<Awaited<ReturnType<typeof loadBoard>>["view"], "selection" | "asked"> & {
    overrides: readonly OverrideMark[];
  };
  /** The board as of today. */
  back: string;
}

/** What is to be known before the board is read: exceptions of its contract, and that it is shown as of another day. */
export function BoardNotices({ view: { selection, asked, overrides }, back }: BoardNoticesProps) {
  return (
    <>
      <OverrideNotices selectionId={selection.id} overrides={overrides} />
      <ReplayNotice asked={asked} back={back} />
    </>
  );
}

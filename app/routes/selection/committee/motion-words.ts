import type { MotionKind } from "../../../domain/selection/committee-words.ts";
import type { Messages } from "../../../locales/index.ts";

/** The question of a motion in the reader's words. */
export const motionTitle = (
  { kind, candidate }: { kind: MotionKind; candidate: string | null },
  text: Messages["committee"],
): string => text.meeting.kinds[kind](candidate ?? "");

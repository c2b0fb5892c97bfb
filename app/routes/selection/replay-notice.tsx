import { Link } from "@remix-run/react";
import { DayText } from "../../ui/day-text.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useText } from "../../ui/text.tsx";
import type { Asked } from "./asked.ts";

/** Says which day the facts are read at and which day they were known at; nothing for today's verdict. */
export function ReplayNotice({ asked, back }: { asked: Asked; back: string }) {
  const text = useText().verdict;
  if (!asked.isReplay) return null;
  return (
    <Notice tone="warning" title={text.replayed}>
      {text.inForce} <DayText day={asked.on} />, {text.knownBy} <MomentText at={asked.knownAt} />.{" "}
      <Link to={back}>{text.today}</Link>
    </Notice>
  );
}

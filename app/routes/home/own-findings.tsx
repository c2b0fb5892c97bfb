import { Link } from "@remix-run/react";
import { DayText } from "../../ui/day-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { OwnFileRead } from "./read-own-file.ts";

/** What was found of the viewer's institution, and until when it may be answered. */
export function OwnFindings({ findings, mayReply }: Pick<OwnFileRead, "findings" | "mayReply">) {
  const { own: text, finding } = useText().hearing;
  return (
    <Section title={text.list}>
      <ul className="border-t border-line">
        {findings.map(({ candidacyId, number, replyBy, verdict }) => (
          <li
            key={candidacyId + number}
            className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line py-2"
          >
            <VerdictMark value={verdict} />
            <span>
              {finding.number(number)} · {finding.replyBy.toLowerCase()} <DayText day={replyBy} weekday />
            </span>
            <Link to={`/dossiers/${candidacyId}/constats/${number}`}>{mayReply ? text.open : text.read}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

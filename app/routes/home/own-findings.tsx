import { Link } from "@remix-run/react";
import { DayText } from "../../ui/day-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { OwnFileRead } from "./read-own-file.ts";

/** What was found of the viewer's institution, until when it may be answered, and what became of it. */
export function OwnFindings({ findings, mayReply }: Pick<OwnFileRead, "findings" | "mayReply">) {
  const { own: text, finding } = useText().hearing;
  return (
    <Section title={text.list}>
      <ul className="border-t border-line">
        {findings.map(({ candidacyId, number, replyBy, verdict, repliedOn, decidedOn }) => (
          <li
            key={candidacyId + number}
            className="flex flex-wrap items-baseline gap-x-6 gap-y-1 border-b border-line py-2"
          >
            <VerdictMark value={verdict} />
            <span>
              {finding.number(number)}
              {!decidedOn && (
                <>
                  {" "}
                  · {finding.replyBy.toLowerCase()} <DayText day={replyBy} weekday />
                </>
              )}
              {repliedOn && (
                <>
                  {" "}
                  · {text.repliedOn} <DayText day={repliedOn} />
                </>
              )}
              {decidedOn && (
                <>
                  {" "}
                  · {text.decidedOn} <DayText day={decidedOn} />
                </>
              )}
            </span>
            <Link to={`/dossiers/${candidacyId}/constats/${number}`}>
              {mayReply && !repliedOn && !decidedOn ? text.open : text.read}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The letters of reasons written to the viewer's institution. */
export function OwnLetters({ letters }: Pick<OwnFileRead, "letters">) {
  const all = useText();
  const text = all.hearing.own;
  return (
    <Section title={text.letters}>
      <ul className="border-t border-line">
        {letters.map(({ id, candidacyId, issuedOn, locale }) => (
          <li key={id} className="border-b border-line py-2">
            <Link to={`/dossiers/${candidacyId}/lettres/${id}`} reloadDocument>
              {text.letter}
            </Link>{" "}
            <DayText day={issuedOn} />, {all.issued.languages[locale]} (PDF)
          </li>
        ))}
      </ul>
    </Section>
  );
}

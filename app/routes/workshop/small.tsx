import { Amount } from "../../ui/amount.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FailurePage } from "../../ui/failure-page.tsx";
import { Figures } from "../../ui/figures.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Percent } from "../../ui/percent.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { Words } from "./samples.ts";

const tones = ["info", "success", "warning", "danger"] as const;
const tagTones = ["plain", "warning", "danger", "success"] as const;
const statuses = [403, 404, 409, 412, 429, 500, 503] as const;

/** Notices, facts, figures, tags, and the error pages without their frame. */
export function Small({ words }: { words: Words }) {
  return (
    <>
      <Section title={words.notices}>
        {tones.map((tone, n) => (
          <Notice key={tone} tone={tone} title={words.noticeTitles[n]}>
            {words.noticeText}
          </Notice>
        ))}
      </Section>
      <Section title={words.facts}>
        <Facts
          items={[
            { term: words.institution, value: words.long },
            { term: words.date, value: <DayText day="2026-12-01" weekday /> },
            { term: words.since, value: <MomentText at="2026-11-23T10:00:00.000Z" /> },
            { term: words.share, value: <Percent millionths={621_250} /> },
            { term: words.amount, value: <Amount cents={270_000_000n} /> },
          ]}
        />
      </Section>
      <Section title={words.figures}>
        <Figures
          items={[
            { term: words.committed, value: <Amount cents={90_000_000n} round /> },
            { term: words.received, value: <Amount cents={60_000_000n} round />, note: words.noticeText },
            { term: words.share, value: <Percent millionths={666_667} /> },
          ]}
        />
      </Section>
      <Section title={words.tags}>
        <p className="flex flex-wrap gap-2">
          {tagTones.map((tone, n) => (
            <Tag key={tone} tone={tone}>
              {words.tagWords[n]}
            </Tag>
          ))}
        </p>
      </Section>
      <Section title={words.failures}>
        {statuses.map((status) => (
          <details key={status} className="border-b border-line py-2">
            <summary className="font-semibold">{status}</summary>
            <div className="pt-4 pb-6">
              <FailurePage status={status} requestId="00000000-0000-4000-8000-000000000000" here="#" headingLevel={3} />
            </div>
          </details>
        ))}
      </Section>
    </>
  );
}

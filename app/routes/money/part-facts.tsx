import { Link } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { day, money as euros } from "../../ui/format.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { usePair } from "../../ui/pair.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { contractAddress } from "./money-page.tsx";
import type { PartData } from "./part.tsx";
import { PartTag } from "./part-tag.tsx";

/** What was asked, what was answered, what was paid. */
export function PartFacts({ contract, number, part }: PartData) {
  const all = useText().money;
  const pair = usePair();
  const text = all.part;
  const locale = useLocale();
  return (
    <>
      <Section
        title={all.call.facts}
        actions={(["pdf", "xlsx"] as const).map((format) => (
          <LinkButton
            key={format}
            to={contractAddress(contract, `/appels/${number}/parts/${part.id}/avis?format=${format}`)}
            download
          >
            {text.notice(format.toUpperCase())}
          </LinkButton>
        ))}
      >
        <Facts
          items={[
            { term: all.state, value: <PartTag state={part.state} /> },
            { term: all.called, value: <Amount cents={part.cents} /> },
            { term: all.received, value: <Amount cents={part.receivedCents} /> },
            { term: all.room.missing, value: <Amount cents={part.missingCents} /> },
            { term: all.room.payBy, value: <DayText day={part.payBy} weekday /> },
            { term: all.call.reference, value: <code>{part.reference}</code> },
            { term: all.callNew.after, value: <Amount cents={part.uncalledAfterCents} /> },
            ...(part.answer && part.answeredOn
              ? [
                  {
                    term: text.answered,
                    value: pair(
                      `${text.answers[part.answer]}, ${day(part.answeredOn, locale)}`,
                      part.answerReason ?? "",
                    ),
                  },
                ]
              : []),
            ...(part.interestChargedCents > 0n
              ? [
                  {
                    term: all.call.interest,
                    value: all.call.interestOf(
                      euros(part.interestChargedCents, locale),
                      euros(part.interestReceivedCents, locale),
                    ),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <Section title={text.receipts}>
        <DataTable
          caption={text.receipts}
          rows={part.receipts}
          rowKey={({ entryId }) => entryId}
          empty={<p className="text-soft">{text.noReceipt}</p>}
          columns={[
            {
              key: "on",
              header: text.valueOn,
              render: ({ entryId, on }) => (
                <Link to={contractAddress(contract, `/mouvements/${entryId}`)}>
                  <DayText day={on} />
                </Link>
              ),
            },
            { key: "what", header: text.what, render: ({ kind }) => text.kinds[kind] ?? kind },
            { key: "words", header: text.receiptWords, render: ({ words }) => words },
            { key: "cents", header: all.amount, align: "end", render: ({ cents }) => <Amount cents={cents} /> },
          ]}
        />
      </Section>
    </>
  );
}

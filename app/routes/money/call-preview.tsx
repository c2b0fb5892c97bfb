import { sentence } from "../../locales/sentence.ts";
import { Amount } from "../../ui/amount.tsx";
import { Button } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Form } from "../../ui/form.tsx";
import type { Refused } from "../../ui/form-answers.tsx";
import { money as euros } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import type { NewCallData } from "./call-new.tsx";

/** Each part as it would be called, what blocks it, and the button that issues it. */
export function CallPreview({ preview, typed, refused }: NewCallData & { refused?: Refused | null }) {
  const all = useText();
  const locale = useLocale();
  const text = all.money.callNew;
  if (!preview) return null;
  const { parts, blocks, cents, isTakenOver, seen } = preview;
  return (
    <Section title={text.previewTitle} id="repartition">
      {isTakenOver && <Notice>{text.takenOver}</Notice>}
      <DataTable
        caption={text.previewTitle}
        rows={parts}
        rowKey={({ number }) => String(number)}
        empty={null}
        columns={[
          { key: "investor", header: all.money.investor, render: ({ investor }) => investor },
          {
            key: "before",
            header: text.before,
            align: "end",
            render: (part) => <Amount cents={part.cents + part.uncalledAfterCents} />,
          },
          { key: "part", header: text.part, align: "end", render: (part) => <Amount cents={part.cents} /> },
          {
            key: "after",
            header: text.after,
            align: "end",
            render: ({ uncalledAfterCents }) => <Amount cents={uncalledAfterCents} />,
          },
        ]}
      />
      <p className="mt-3 font-semibold">
        {all.money.total} : <Amount cents={cents} />
      </p>
      {blocks.length > 0 ? (
        <Notice tone="warning" title={text.blocked}>
          <ul className="list-disc pl-5">
            {blocks.map((block) => (
              <li key={JSON.stringify(block)}>{sentence(all, block)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <div className="mt-4">
          <p>{text.consequences(euros(cents, locale), parts.length)}</p>
          <p className="mb-4 text-soft">{text.undo}</p>
          <Form id="emission" refusal={refused}>
            {Object.entries({ ...typed, seen }).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <div>
              <Button>{text.issue}</Button>
            </div>
          </Form>
        </div>
      )}
    </Section>
  );
}

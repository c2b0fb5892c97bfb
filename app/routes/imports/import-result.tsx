import type { ImportSummary } from "../../domain/imports/plan.ts";
import { problems as known, type ProblemCode } from "../../domain/imports/problems.ts";
import type { RegisterFile } from "../../domain/imports/reader.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { count } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

interface Told {
  id: string;
  file: string;
  line: number;
  code: string;
  detail: string;
}

/** What the import did, and the lines it reports. */
export function ImportResult(props: { summary: ImportSummary; problems: Told[]; page: number; pages: number }) {
  const { summary, problems, page, pages } = props;
  const text = useText().imports;
  const locale = useLocale();
  return (
    <>
      <Section title={text.resultTitle}>
        <ul className="list-disc pl-5">
          {text.summaryLines(summary).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {summary.vanishingSkipped && <Notice tone="warning">{text.vanishingSkipped}</Notice>}
      </Section>
      <Section title={text.problemsTitle}>
        <ul className="mb-3 list-disc pl-5 empty:hidden">
          {Object.entries(summary.problems).map(([code, times]) => (
            <li key={code}>
              {text.problems[code as ProblemCode]} : {count(times, locale)}
            </li>
          ))}
        </ul>
        {summary.unlisted > 0 && <Notice tone="warning">{text.unlisted(summary.unlisted)}</Notice>}
        <DataTable
          caption={text.problemsTitle}
          columns={[
            { key: "line", header: text.line, render: (row) => count(row.line, locale) },
            { key: "file", header: text.file, render: (row) => text.files[row.file as RegisterFile] },
            { key: "problem", header: text.problem, render: (row) => text.problems[row.code as ProblemCode] },
            { key: "detail", header: text.detail, render: (row) => <code className="break-all">{row.detail}</code> },
            {
              key: "kept",
              header: text.stateTitle,
              render: (row) => <Tag>{known[row.code as ProblemCode] ? text.rejectedTag : text.remarkTag}</Tag>,
            },
          ]}
          rows={problems}
          rowKey={(row) => row.id}
          empty={<p className="text-soft">{text.noProblem}</p>}
        />
        <Pagination page={page} pages={pages} />
      </Section>
    </>
  );
}

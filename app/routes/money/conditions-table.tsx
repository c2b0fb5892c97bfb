import { Link } from "@remix-run/react";
import type { ConditionRow } from "../../../db/queries/funding.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { day } from "../../ui/format.ts";
import { Tag } from "../../ui/tag.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

interface ConditionsTableProps {
  /** Address of the tranche. */
  here: string;
  conditions: readonly ConditionRow[];
  mayAct: boolean;
}

/** What must hold before the call: the verdict, asked in any case, then what was added, with who decided what. */
export function ConditionsTable({ here, conditions, mayAct }: ConditionsTableProps) {
  const text = useText().money.tranche;
  const locale = useLocale();
  const rows: (ConditionRow | null)[] = [null, ...conditions];
  return (
    <DataTable
      caption={text.conditions}
      rows={rows}
      rowKey={(row) => row?.id ?? "verdict"}
      empty={null}
      columns={[
        {
          key: "condition",
          header: text.condition,
          render: (row) =>
            row ? (
              <>
                {row.words}
                <div className="text-sm font-normal text-soft">
                  {row.code}, {text.kinds[row.kind]}
                </div>
              </>
            ) : (
              <>
                {text.verdict}
                <div className="text-sm font-normal text-soft">{text.verdictWords}</div>
              </>
            ),
        },
        {
          key: "state",
          header: text.decision,
          width: "short",
          render: (row) =>
            row ? (
              <>
                <Tag tone={row.isMet ? "success" : row.decisionId ? "danger" : "warning"}>
                  {row.isMet ? text.met : row.decisionId ? text.notMet : text.undecided}
                </Tag>
                {mayAct && (
                  <div className="mt-1">
                    <Link to={`${here}/conditions/${row.id}`}>
                      {text.decide}
                      <span className="sr-only"> : {row.code}</span>
                    </Link>
                  </div>
                )}
              </>
            ) : (
              <Tag>{text.always}</Tag>
            ),
        },
        {
          key: "why",
          header: text.evidence,
          render: (row) =>
            row?.decisionId ? (
              <>
                <div>{row.reason}</div>
                <div className="text-sm text-soft">
                  {row.onDay && text.decided(row.decidedBy ?? "—", day(row.onDay, locale))}
                </div>
                {row.fileName && (
                  <a href={`${here}/conditions/${row.id}/piece`} download>
                    {row.fileName}
                  </a>
                )}
              </>
            ) : null,
        },
      ]}
    />
  );
}

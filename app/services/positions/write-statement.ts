import { setPaper, TypesettingFailed } from "../../adapters/typesetter.ts";
import { writeWorkbook } from "../../adapters/workbook.ts";
import { type InvestorStatement, investorStatement } from "../../documents/investor-statement.ts";
import { investorStatementSheets } from "../../documents/investor-statement-sheets.ts";
import { paperTemplate } from "../../documents/paper-template.ts";
import type { PaperPlace } from "../../documents/screening-report.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import type { HeldContract } from "./hold-contract.ts";

interface Asked {
  held: readonly HeldContract[];
  /** The day the positions were read at. */
  on: string;
  format: "pdf" | "xlsx";
}

/** The statement of one investor's positions, as PDF/UA or as a spreadsheet that computes the same figures. */
export async function writeStatement(
  { held, on, format }: Asked,
  place: Omit<PaperPlace, "on">,
): Promise<{ bytes: Buffer; name: string }> {
  const told = statementOf(held, on);
  const name = `position-${on}.${format}`;
  if (format === "xlsx") return { bytes: await writeWorkbook(investorStatementSheets(told, place.locale)), name };
  const paper = investorStatement(told, { ...place, on });
  const bytes = await setPaper(paperTemplate, paper, "ua-1").catch((error) => {
    if (error instanceof TypesettingFailed) throw precondition({ key: "typesetterAway" });
    throw error;
  });
  return { bytes, name };
}

/** What the statement tells of positions that were read; `NotFound` where there is none. */
export function statementOf(held: readonly HeldContract[], on: string): InvestorStatement {
  const [first] = held;
  if (!first) throw notFound();
  const contracts = held.map(({ title, position }) => ({ title, position }));
  return { investor: first.investor, currency: "EUR", asOf: on, contracts };
}

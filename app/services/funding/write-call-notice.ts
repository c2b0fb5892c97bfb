import type { Tx } from "../../../db/client.ts";
import { contractFile } from "../../../db/queries/gate.ts";
import { statementsOf } from "../../../db/queries/statements.ts";
import { setPaper, TypesettingFailed } from "../../adapters/typesetter.ts";
import { writeWorkbook } from "../../adapters/workbook.ts";
import { type CallNotice, callNotice, callNoticeSheets } from "../../documents/call-notice.ts";
import { paperTemplate } from "../../documents/paper-template.ts";
import type { PaperPlace } from "../../documents/screening-report.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import { sum } from "../../domain/money.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import { readMoney } from "./read-money.ts";

interface Asked {
  contractId: string;
  partId: string;
  format: "pdf" | "xlsx";
}

/** The notice of one investor's part of a call, as PDF/UA or as a spreadsheet that computes the same figures. */
export async function writeCallNotice(
  context: Context,
  { contractId, partId, format }: Asked,
  place: Omit<PaperPlace, "on">,
): Promise<{ bytes: Buffer; name: string }> {
  must(context, "money.read");
  const told = await context.read((tx) => noticeOf(tx, context, { contractId, partId }));
  const name = `${told.bank.reference}.${format}`;
  if (format === "xlsx") return { bytes: await writeWorkbook(callNoticeSheets(told, place.locale)), name };
  const paper = callNotice(told, { ...place, on: told.call.noticedOn });
  const bytes = await setPaper(paperTemplate, paper, "ua-1").catch((error) => {
    if (error instanceof TypesettingFailed) throw precondition({ key: "typesetterAway" });
    throw error;
  });
  return { bytes, name };
}

async function noticeOf(
  tx: Tx,
  moment: Pick<Context, "today" | "zone">,
  { contractId, partId }: Omit<Asked, "format">,
): Promise<CallNotice> {
  const money = await readMoney(tx, contractId, moment);
  const call = money?.calls.find(({ parts }) => parts.some(({ id }) => id === partId));
  const part = call?.parts.find(({ id }) => id === partId);
  if (!money || !call || !part) throw notFound();
  const committed = money.commitments.find(({ id }) => id === part.commitmentId)?.committed ?? 0n;
  const file = await contractFile(tx, money.contract.selectionId);
  const payer = file?.parties.find(({ capacity }) => capacity === "payer")?.name ?? "";
  // The contract names no account: the one whose statements are imported is where the money comes in.
  const [statement] = await statementsOf(tx, contractId);
  const tranche = money.tranches.find(({ number }) => number === call.trancheNumber);
  const before = ({ cents, uncalledAfterCents }: typeof part) => cents + uncalledAfterCents;
  return {
    ...{ contract: money.contract.title, currency: "EUR" },
    call: {
      ...{ number: call.number, tranche: tranche?.label ?? "—", purpose: call.words || (tranche?.label ?? "—") },
      ...{ noticedOn: call.noticedOn, payBy: call.payBy },
      totalCents: sum(call.parts.map(({ cents }) => cents)),
      uncalledAllCents: sum(call.parts.map(before)),
    },
    investor: {
      ...{ name: part.investor, commitment: part.commitmentNumber, committedCents: committed },
      ...{ calledBeforeCents: committed - before(part), partCents: part.cents },
    },
    bank: { holder: payer, iban: statement?.iban || "—", bic: null, reference: part.reference },
  };
}

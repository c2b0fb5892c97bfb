import { asMachine } from "../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../db/client.ts";
import {
  deadlineFacts,
  leftOf,
  liveHolders,
  signingFacts,
  toldMoves,
  toldNotifications,
  toldSelections,
} from "../../../db/queries/notice-facts.ts";
import { notice, outgoingMail } from "../../../db/schema/index.ts";
import { signatoryLetter } from "../../documents/notice-letters.ts";
import type { Day, Instant } from "../../domain/day.ts";
import { type NoticeFacts, noticeEvents } from "../../domain/notices/derive.ts";
import { moneyEvents } from "../../domain/notices/money.ts";
import { type Holder, recipientsOf } from "../../domain/notices/recipients.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";
import { legalDeadlines } from "../../domain/signature/deadlines.ts";
import { stopOfFile } from "../../domain/signature/enforceable.ts";
import { moneyFacts } from "./money-facts.ts";

export interface NoticeMachine {
  jobs: Database;
  actor: `system:${string}`;
  now: Instant;
  today: Day;
  timeZone: string;
  /** Whose public holidays are no working days. */
  zone: HolidayZone;
  /** The address of the portal, for the links of letters. */
  origin: string;
  signal?: AbortSignal;
}

/**
 * Writes what is to be told of every selection, once to each person by its key, and the letters of those who have no
 * account. Two jobs at once, or a job cut short and begun again, write nothing twice. Returns how many were new.
 */
export async function writeNotices(machine: NoticeMachine): Promise<number> {
  const portal = { role: "system", actor: machine.actor } as const;
  const { calls, holders } = await asMachine(machine.jobs, portal, { action: "notice.write" }, async (tx) => ({
    calls: await toldSelections(tx),
    holders: await liveHolders(tx, machine.now),
  }));
  let written = 0;
  for (const call of calls) {
    if (machine.signal?.aborted) break;
    written += await asMachine(machine.jobs, portal, { action: "notice.write" }, (tx) =>
      tellOf(tx, call, holders, machine),
    );
  }
  return written;
}

type Call = NoticeFacts["selection"];

async function tellOf(tx: Tx, call: Call, holders: readonly Holder[], machine: NoticeMachine): Promise<number> {
  const signing = await signingFacts(tx, call.id);
  const counted = await deadlineFacts(tx, call.id);
  const facts: NoticeFacts = {
    selection: call,
    moves: await toldMoves(tx, call.id),
    version: signing?.version ?? null,
    notified: await toldNotifications(tx, call.id),
    deadlines: legalDeadlines(counted, machine.today, machine.zone),
    stop: stopOfFile(counted.events, machine.today),
  };
  const money = await moneyFacts(tx, call, machine);
  const events = [...noticeEvents(facts, machine), ...(money ? moneyEvents(money, machine) : [])];
  if (events.length === 0) return 0;
  const left = await leftOf(tx, call.id);
  let written = 0;
  for (const event of events) {
    const { notices, letters } = recipientsOf(event, holders, signing?.addressed ?? [], left);
    const { kind, key, told } = event;
    if (notices.length > 0) {
      const rows = notices.map((one) => ({ ...one, kind, key, told, writtenAt: machine.now }));
      const added = await tx.insert(notice).values(rows).onConflictDoNothing().returning({ id: notice.id });
      written += added.length;
    }
    for (const { id, name, email } of letters) {
      const letter = { key: `${key}:letter:${id}`, recipient: email, ...signatoryLetter({ name, kind, told }) };
      const added = await tx
        .insert(outgoingMail)
        .values(letter)
        .onConflictDoNothing()
        .returning({ id: outgoingMail.id });
      written += added.length;
    }
  }
  return written;
}

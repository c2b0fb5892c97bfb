import { type Day, dayAt, type Instant } from "../day.ts";
import { addDays } from "../deadlines.ts";
import type { CertificateStanding } from "../outcomes/certificate.ts";
import { type Moment, type NoticeEvent, newsMs } from "./derive.ts";
import type { Told } from "./told.ts";
import type { NoticeKind } from "./words.ts";

/** Whose it is. Amounts are cents, written out. */
type Own = { institutionId: string };

/** What there is to tell the investors of one contract. */
export interface MoneyFacts {
  selection: { id: string; name: string };
  contract: { id: string; title: string };
  /** The institutions that promised money under it. */
  investors: readonly string[];
  /** Calls not past their payment day. */
  calls: readonly (Own & { callId: string; number: number; payBy: Day; cents: string; missingCents: string })[];
  results: readonly { id: string; name: string; standing: CertificateStanding }[];
  /** Notices of what is due; `isChanged`: what it says to this institution differs from what the one before said. */
  dues: readonly (Own & {
    noticeId: string;
    issuedAt: Instant;
    cents: string;
    payOn: Day | null;
    isCorrection: boolean;
    isChanged: boolean;
  })[];
  answers: readonly (Own & { id: string; at: Instant })[];
  announcements: readonly { id: string; at: Instant }[];
}

/** Days before a payment day on which what is missing is told again; days before the end of the time to object. */
const warned = { payment: [5, 1], objection: 3 };

/** Everything there is to tell the people of each investor, each its own: the same facts give the same keys. */
export function moneyEvents(facts: MoneyFacts, moment: Moment): NoticeEvent[] {
  return [
    ...callEvents(facts, moment),
    ...resultEvents(facts, moment),
    ...dueEvents(facts, moment),
    ...answerEvents(facts, moment),
  ];
}

type Place = { kind: NoticeKind; of: string; institutionId: string; path: string; at?: Instant };

/** The key names the institution: somebody of two investors is told of both. */
function event(
  { selection, contract }: MoneyFacts,
  { kind, of, institutionId, path, at }: Place,
  told: Pick<Told, "onDay" | "cents" | "measure">,
): NoticeEvent {
  return {
    ...{ kind, key: `${kind}:${of}:${institutionId}`, roles: [], signatories: [], at: at ?? null, except: null },
    told: { selectionId: selection.id, selection: selection.name, contract: contract.title, institutionId, ...told },
    investor: { institutionId, address: path },
  };
}

/** An open call, then what is missing of it as its payment day comes near. A call of the past, taken over, is no news. */
function callEvents(facts: MoneyFacts, { today }: Moment): NoticeEvent[] {
  return facts.calls.flatMap(({ callId, number, institutionId, payBy, cents, missingCents }): NoticeEvent[] => {
    if (payBy < today || BigInt(missingCents) <= 0n) return [];
    const path = `/ma-position/${facts.contract.id}/appels/${number}`;
    const near = warned.payment.filter((days) => payBy <= addDays(today, days)).at(-1);
    const told = { onDay: payBy, cents };
    const opened = event(facts, { kind: "call_opened", of: callId, institutionId, path }, told);
    if (near === undefined) return [opened];
    const of = `${callId}:${near}`;
    return [
      opened,
      event(facts, { kind: "call_due_soon", of, institutionId, path }, { onDay: payBy, cents: missingCents }),
    ];
  });
}

/** A certified result while it may be contested, then the end of that time. */
function resultEvents(facts: MoneyFacts, { today }: Moment): NoticeEvent[] {
  return facts.results.flatMap(({ id, name: measure, standing: { state, contestableUntil: onDay } }): NoticeEvent[] => {
    if (state !== "certified" || onDay === null || onDay < today) return [];
    const isNear = onDay <= addDays(today, warned.objection);
    const path = `/contrats/${facts.contract.id}/resultats/${id}`;
    return facts.investors.flatMap((institutionId) => {
      const place = { of: `${id}:${onDay}`, institutionId, path };
      const told = { onDay, measure };
      const open = event(facts, { kind: "result_certified", ...place }, told);
      return isNear ? [open, event(facts, { kind: "objection_ending", ...place }, told)] : [open];
    });
  });
}

const isNews = (at: Instant, { now }: Moment): boolean => new Date(now).getTime() - new Date(at).getTime() <= newsMs;

/** What is due, and what a correction changed for this institution: one that says the same to it is not told. */
function dueEvents(facts: MoneyFacts, moment: Moment): NoticeEvent[] {
  const path = `/ma-position/${facts.contract.id}`;
  return facts.dues.flatMap(({ noticeId, institutionId, issuedAt: at, cents, payOn, isCorrection, isChanged }) => {
    if (!isChanged || !isNews(at, moment)) return [];
    const kind = isCorrection ? "due_corrected" : "due_told";
    const issuedOn = dayAt(at, moment.timeZone);
    const onDay = isCorrection ? issuedOn : (payOn ?? issuedOn);
    return [event(facts, { kind, of: noticeId, institutionId, path, at }, { onDay, cents })];
  });
}

/** An answer to who asked, and what all are told at once: neither says who asked. */
function answerEvents(facts: MoneyFacts, moment: Moment): NoticeEvent[] {
  const path = `/ma-position/${facts.contract.id}/questions`;
  const told = (at: Instant) => ({ onDay: dayAt(at, moment.timeZone) });
  const own = facts.answers
    .filter(({ at }) => isNews(at, moment))
    .map(({ id, institutionId, at }) =>
      event(facts, { kind: "question_answered", of: id, institutionId, path, at }, told(at)),
    );
  const all = facts.announcements
    .filter(({ at }) => isNews(at, moment))
    .flatMap(({ id, at }) =>
      facts.investors.map((institutionId) =>
        event(facts, { kind: "answer_to_all", of: id, institutionId, path, at }, told(at)),
      ),
    );
  return [...own, ...all];
}

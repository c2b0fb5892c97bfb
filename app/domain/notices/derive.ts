import type { Role } from "../access/roles.ts";
import { type Day, dayAt, type Instant } from "../day.ts";
import type { HolidayZone } from "../public-holidays.ts";
import type { Act } from "../selection/procedure.ts";
import type { SelectionState } from "../selection/states.ts";
import type { LegalDeadline } from "../signature/deadlines.ts";
import type { Stop } from "../signature/enforceable.ts";
import { type OrderedSignatory, type OrderStep, steps } from "../signature/order.ts";
import { dueReminders } from "../signature/waiting.ts";
import type { SignatureOutcome } from "../signature/words.ts";
import type { Told } from "./told.ts";
import type { NoticeKind } from "./words.ts";

export interface NoticeMove {
  id: string;
  act: Act;
  to: SelectionState;
  at: Instant;
  by: string | null;
}

export interface NoticeEnd {
  id: string;
  signatoryId: string;
  outcome: SignatureOutcome;
  recordedAt: Instant;
  recordedBy: string | null;
  supersededAt: Instant | null;
}

export type NoticeSignatory = OrderedSignatory & { name: string; addedAt: Instant; withdrawnAt: Instant | null };

/** What is recorded of a selection that somebody may have to be told of. */
export interface NoticeFacts {
  selection: { id: string; name: string; state: string };
  /** Every step the procedure took, the first first. */
  moves: readonly NoticeMove[];
  /** The final version, with its signatories and how their steps ended, corrected ones included. */
  version: { id: string; signatories: readonly NoticeSignatory[]; ends: readonly NoticeEnd[] } | null;
  notified: readonly { id: string; partyId: string; party: string; onDay: Day; at: Instant; by: string | null }[];
  deadlines: readonly LegalDeadline[];
  /** What stops the acts today; null = nothing does. */
  stop: Stop | null;
}

/** Something to tell, once to each person by its key. */
export interface NoticeEvent {
  kind: NoticeKind;
  key: string;
  told: Told;
  /** Members of these roles, and these signatories. */
  roles: readonly Role[];
  signatories: readonly string[];
  /** The people of this institution, with where it leads them. */
  investor?: { institutionId: string; address: string };
  /** When it happened: whoever came later is not told; null = it is so now. */
  at: Instant | null;
  /** Who did it knows it. */
  except: string | null;
}

export interface Moment {
  today: Day;
  now: Instant;
  zone: HolidayZone;
  timeZone: string;
}

const team: readonly Role[] = ["legal", "finance"];
const legal: readonly Role[] = ["legal"];
/** Steps older than this are history. */
export const newsMs = 7 * 86_400_000;
/** Days before a legal delay ends: its end is told once; what the département must do, twice. */
const warned = { own: [7, 1], others: [7] };

/** Everything there is to tell of a selection at a moment. The same facts give the same keys. */
export function noticeEvents(facts: NoticeFacts, moment: Moment): NoticeEvent[] {
  return [
    ...stepEvents(facts, moment),
    ...refusals(facts, moment),
    ...notifications(facts),
    ...moveEvents(facts, moment),
    ...deadlineEvents(facts),
  ];
}

const base = ({ selection }: NoticeFacts, onDay: Day): Told => ({
  ...{ selectionId: selection.id, selection: selection.name, onDay },
});

/** The steps that wait: their turn told, then reminded, then taken up by the legal team. */
function stepEvents(facts: NoticeFacts, moment: Moment): NoticeEvent[] {
  const { version, selection } = facts;
  if (!version || selection.state !== "signing") return [];
  const order = steps(version.signatories, liveEnds(version.ends));
  return order
    .filter(({ state }) => state === "open")
    .flatMap((step): NoticeEvent[] => {
      const openedAt = openedSince(step, order, facts);
      const onDay = dayAt(openedAt, moment.timeZone);
      const waited = { openedOn: onDay, today: moment.today, zone: moment.zone, alreadySent: [] };
      const told: Told = { ...base(facts, onDay), duty: step.duty };
      const common = { at: null, except: null };
      const place = `${version.id}:${step.id}:${openedAt}`;
      const turn = step.memberIds.map((id): NoticeEvent => {
        const key = `signature_due:${place}:${id}`;
        return { ...common, kind: "signature_due", key, told, roles: [], signatories: [id] };
      });
      const later = dueReminders(waited).flatMap((kind): NoticeEvent[] => {
        if (kind !== "escalation")
          return step.memberIds.map((id) => ({
            ...{ ...common, kind: "signature_reminder", key: `${kind}:${place}:${id}`, told },
            ...{ roles: [], signatories: [id] },
          }));
        const names = version.signatories.filter(({ id }) => step.memberIds.includes(id)).map(({ name }) => name);
        const key = `escalation:${place}`;
        return [
          {
            ...{ ...common, kind: "signature_escalated", key, told: { ...told, who: names.join(", ") } },
            ...{ roles: legal, signatories: [] },
          },
        ];
      });
      return [...turn, ...later];
    });
}

const liveEnds = (ends: readonly NoticeEnd[]) => ends.filter(({ supersededAt }) => supersededAt === null);

/** The instant a step opened: the last of what it waited for. */
function openedSince(step: OrderStep, order: readonly OrderStep[], { moves, version }: NoticeFacts): Instant {
  const { signatories = [], ends = [] } = version ?? {};
  const groupOf = (head: string) =>
    signatories.filter(({ id, substituteFor }) => id === head || substituteFor === head);
  const endsOf = (head: string) => {
    const ids = groupOf(head).map(({ id }) => id);
    return ends.filter(({ signatoryId }) => ids.includes(signatoryId));
  };
  const before = order.filter((one) => (one.duty === step.duty ? one.rank < step.rank : one.duty === "approve"));
  const instants = [
    moves.filter(({ act }) => ["beginSigning", "resume", "reinstate"].includes(act)).at(-1)?.at,
    signatories.find(({ id }) => id === step.id)?.addedAt,
    ...groupOf(step.id).map(({ withdrawnAt }) => withdrawnAt),
    ...endsOf(step.id).map(({ supersededAt }) => supersededAt),
    ...before.flatMap(({ id }) => liveEnds(endsOf(id)).map(({ recordedAt }) => recordedAt)),
  ];
  const times = instants.flatMap((one) => (one ? [new Date(one).getTime()] : []));
  return new Date(Math.max(0, ...times)).toISOString();
}

function refusals(facts: NoticeFacts, { timeZone }: Moment): NoticeEvent[] {
  const { version } = facts;
  if (!version) return [];
  return liveEnds(version.ends)
    .filter(({ outcome }) => outcome === "refused")
    .map((end) => ({
      ...{ kind: "signature_refused" as const, key: `signature_refused:${end.id}` },
      told: {
        ...base(facts, dayAt(end.recordedAt, timeZone)),
        who: version.signatories.find(({ id }) => id === end.signatoryId)?.name,
      },
      ...{ roles: team, signatories: [], at: end.recordedAt, except: end.recordedBy },
    }));
}

/** The party's signatories are told by law, and the team with them. */
function notifications(facts: NoticeFacts): NoticeEvent[] {
  return facts.notified.map(({ id, partyId, party, onDay, at, by }) => {
    const signatories = facts.version?.signatories.filter((one) => one.partyId === partyId && !one.withdrawn) ?? [];
    return {
      ...{ kind: "party_notified" as const, key: `party_notified:${id}` },
      told: { ...base(facts, onDay), who: party },
      ...{ roles: team, signatories: signatories.map((one) => one.id), at, except: by },
    };
  });
}

/**
 * Stops are told to everybody whom the contract concerns while they hold, with the day of the fact; other steps to the
 * team. A stop that ended is news to nobody: whoever was named since would read that nothing can advance. An annulment
 * recorded by error is taken back before those it was told to.
 */
function moveEvents(facts: NoticeFacts, { timeZone, now }: Moment): NoticeEvent[] {
  return facts.moves.flatMap(({ id, act, to, at, by }): NoticeEvent[] => {
    const recordedOn = dayAt(at, timeZone);
    const signatories = facts.version?.signatories.filter(({ withdrawn }) => !withdrawn).map((one) => one.id) ?? [];
    if (act === "suspend" || act === "annul") {
      if (id !== facts.moves.at(-1)?.id) return [];
      const told = { ...base(facts, facts.stop?.by === to ? facts.stop.onDay : recordedOn), to };
      return [
        {
          ...{ kind: "procedure_stopped", key: `procedure_stopped:${id}`, told },
          ...{ roles: team, signatories, at, except: by },
        },
      ];
    }
    if (new Date(now).getTime() - new Date(at).getTime() > newsMs) return [];
    const told = { ...base(facts, recordedOn), to };
    if (act === "reinstate") {
      if (facts.stop?.by === "annulled") return [];
      return [
        { ...{ kind: "stop_undone", key: `stop_undone:${id}`, told }, ...{ roles: team, signatories, at, except: by } },
      ];
    }
    return [{ kind: "step_taken", key: `step_taken:${id}`, told, roles: team, signatories: [], at, except: by }];
  });
}

/** Delays about to end; none once the act is undone. */
function deadlineEvents(facts: NoticeFacts): NoticeEvent[] {
  if (["annulled", "abandoned"].includes(facts.selection.state)) return [];
  return facts.deadlines.flatMap(({ code, about, lastDay, daysLeft, metOn }): NoticeEvent[] => {
    const days = code === "contract_transmission" ? warned.own : warned.others;
    const near = days.filter((most) => daysLeft <= most).at(-1);
    if (near === undefined || daysLeft < 0 || metOn !== null) return [];
    return [
      {
        ...{ kind: "deadline_near", key: `deadline_near:${facts.selection.id}:${code}:${about}:${lastDay}:${near}` },
        told: { ...base(facts, lastDay), deadline: code, about },
        ...{ roles: legal, signatories: [], at: null, except: null },
      },
    ];
  });
}

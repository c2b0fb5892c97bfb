import type { movesOf } from "../../../../db/queries/procedure.ts";
import type { Role } from "../../../domain/access/roles.ts";
import { dayAt } from "../../../domain/day.ts";
import type { Message } from "../../../domain/errors.ts";
import {
  type Act,
  type Action,
  actionsFor,
  executable,
  nextAction,
  type ProcedureFile,
} from "../../../domain/selection/procedure.ts";
import { course, type SelectionState } from "../../../domain/selection/states.ts";
import { type Locale, type Messages, messages } from "../../../locales/index.ts";
import { sentence } from "../../../locales/sentence.ts";
import { day } from "../../../ui/format.ts";
import { actAddress, formOf } from "./act-address.ts";

interface Asked {
  role: Role;
  locale: Locale;
  timeZone: string;
  selectionId: string;
  createdAt: string;
}

export type ProcedureView = ReturnType<typeof procedureView>;

/** The course of a selection as its page tells it: steps with their days, the next act, who holds it, what blocks it. */
export function procedureView(file: ProcedureFile, moves: Awaited<ReturnType<typeof movesOf>>, asked: Asked) {
  const { role, locale, timeZone, selectionId, createdAt } = asked;
  const all = messages(locale);
  const text = all.procedure;
  const labels = all.selection.states;
  const reached = (state: SelectionState) => {
    const last = moves.filter(({ to }) => to === state).at(-1)?.at ?? (state === "preparation" ? createdAt : null);
    return last && day(dayAt(last, timeZone), locale);
  };
  const at = course.indexOf(file.state);
  // Stopped or ended, the steps already taken keep their days.
  const taken = at < 0 ? Math.max(0, ...moves.map(({ to }) => course.indexOf(to as SelectionState))) : at;
  const told = shown(taken);
  const next = nextAction(file, role);
  const others = actionsFor(file, role).filter(
    (one) => one.act !== next?.act && one.isMine && executable.includes(one.act) && file.state !== "annulled",
  );
  return {
    state: labels[file.state] ?? file.state,
    isAside: at < 0,
    steps: told.map((state) => {
      const place = course.indexOf(state);
      const since = place <= taken ? reached(state) : null;
      return {
        label: labels[state] ?? state,
        detail: since,
        state: place === at ? ("current" as const) : place <= taken ? ("done" as const) : ("todo" as const),
      };
    }),
    later:
      at < 0
        ? []
        : course.slice(course.indexOf(told.at(-1) as SelectionState) + 1).map((state) => labels[state] ?? state),
    next: next && actionView(next, all, selectionId),
    others: others.map((one) => ({ label: text.acts[one.act], to: actAddress(selectionId, one.act) })),
    reasons: moves
      .filter(({ reason }) => reason !== "")
      .map(({ act, reason, at: when, by }) => ({
        act: text.acts[act as Act],
        reason,
        on: day(dayAt(when, timeZone), locale),
        by,
      })),
  };
}

/** The steps there is room for: up to the deliberation, and from the proposal on. */
function shown(at: number): SelectionState[] {
  const turn = course.indexOf("proposal");
  return at <= turn ? course.slice(0, turn + 2) : course.slice(turn);
}

function actionView({ act, by, isMine, blocked, unread, allowed }: Action, all: Messages, selectionId: string) {
  const text = all.procedure;
  return {
    label: text.acts[act],
    holder: isMine ? text.yours : text.holder(text.list(by.map((role) => text.holders[role] ?? role))),
    unread,
    blocked: blocked.map((reason) => blockedView(reason, all, selectionId)),
    to: isMine && (formOf[act] || (allowed && executable.includes(act))) ? actAddress(selectionId, act) : null,
  };
}

/** What is done about a reason, on a page of its own. */
const repairs: Record<string, string> = {
  need_seated: "comite",
  need_unscored: "comite",
  need_rankingVoted: "seances",
};

/** Why an act is blocked, with the page where that is mended. */
export function blockedView(reason: Message, all: Messages, selectionId: string) {
  const page = repairs[reason.key.replace(/_many$/, "")];
  return { words: reasonWords(reason, all), to: page ? `/selections/${selectionId}/${page}` : null };
}
export type Blocked = ReturnType<typeof blockedView>;

/** A reason whose number heads its sentence, in letters. */
export function reasonWords(reason: Message, all: Messages): string {
  const count = reason.values?.count;
  if (typeof count !== "number") return sentence(all, reason);
  return sentence(all, { ...reason, values: { count: all.procedure.counted(count, reason.key) } });
}

import { expect, it } from "vitest";
import { type NoticeFacts, type NoticeMove, noticeEvents } from "../../../app/domain/notices/derive.ts";

const moment = {
  today: "2026-11-29",
  now: "2026-11-29T12:00:00Z",
  zone: "metropole",
  timeZone: "Europe/Paris",
} as const;
const move = (id: string, act: NoticeMove["act"], to: NoticeMove["to"], hour: string): NoticeMove => ({
  ...{ id, act, to, at: `2026-11-29T${hour}:00:00Z`, by: null },
});
const suspended = move("1", "suspend", "suspended", "08");
const facts = (moves: readonly NoticeMove[], stop: NoticeFacts["stop"]): NoticeFacts => ({
  ...{ selection: { id: "s", name: "Essai", state: moves.at(-1)?.to ?? "" }, moves, stop },
  ...{ version: null, notified: [], deadlines: [] },
});
const stops = (...told: Parameters<typeof facts>) =>
  noticeEvents(facts(...told), moment).filter(({ kind }) => kind === "procedure_stopped");

it("tells a suspension while it holds, with the day of the fact", () => {
  const [one, ...more] = stops([suspended], { by: "suspended", onDay: "2026-11-19" });
  expect(one?.told).toMatchObject({ to: "suspended", onDay: "2026-11-19" });
  expect(more).toEqual([]);
});

it("takes an annulment recorded by error back before those it was told to, and no one that stands", () => {
  const moves = [move("1", "annul", "annulled", "08"), move("2", "reinstate", "signing", "09")];
  const told = (stop: NoticeFacts["stop"], more: readonly NoticeMove[] = []) =>
    noticeEvents(facts([...moves, ...more], stop), moment).filter(({ kind }) => kind.startsWith("stop_"));
  expect(told(null).map(({ key, told: said }) => [key, said.to])).toEqual([["stop_undone:2", "signing"]]);
  expect(told({ by: "annulled", onDay: "2026-11-20" }, [move("3", "annul", "annulled", "10")])).toEqual([]);
  expect(stops(moves, null)).toEqual([]);
});

it("tells nobody of a suspension that was lifted, or that an annulment followed", () => {
  expect(stops([suspended, move("2", "resume", "enforceable", "09")], null)).toEqual([]);
  const annulled = move("2", "annul", "annulled", "09");
  expect(stops([suspended, annulled], { by: "annulled", onDay: "2026-11-20" }).map(({ told }) => told)).toEqual([
    expect.objectContaining({ to: "annulled", onDay: "2026-11-20" }),
  ]);
});

import type { LoaderFunctionArgs } from "@remix-run/node";
import type { AsOf } from "../../db/queries/as-of.ts";
import { isDay } from "../domain/calendar-day.ts";
import { type Day, dayAt, endOfDay, type Instant } from "../domain/day.ts";
import type { Message } from "../domain/errors.ts";
import { type Perimeter, perimeters } from "../domain/screening/facts.ts";
import type { Failure } from "./failures.ts";
import { givenBack } from "./form-fields.ts";
import type { Visit } from "./visit.ts";

/** What an address asks to be read again; null = it does not ask. */
export interface Replay {
  /** `?au=`: the day it was true. */
  on: Day | null;
  /** `?connu=`: the end, where the département is, of the day it was known; or the very instant. Today → null. */
  knownAt: Instant | null;
  /** `?perimetre=` */
  perimeter: Perimeter | null;
}

const parameters = ["au", "connu", "perimetre"] as const;
const instant = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `?au=`, `?connu=` and `?perimetre=`. A day that does not exist, a perimeter that is none, a knowledge to come
 * or a parameter given twice must not pass for today's answer: the page refuses them in words (422), the switch
 * holding what was typed.
 */
export function readReplay({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">): Replay {
  const { visit } = context;
  const search = new URL(request.url).searchParams;
  const fields: Record<string, Message> = {};
  const typed = (name: (typeof parameters)[number]) => {
    const given = search.getAll(name).map((word) => word.trim());
    if (given.length > 1) fields[name] = { key: "askedTwice" };
    return given.length > 1 ? "" : (given[0] ?? "");
  };
  const [au, connu, perimetre] = [typed("au"), typed("connu"), typed("perimetre")];
  const knownAt = knowledge(connu, visit);
  const perimeter = perimeters.find((one) => one === perimetre) ?? null;
  if (au && !isDay(au)) fields.au = { key: "replayDay" };
  if (knownAt === "unreadable") fields.connu = { key: "replayDay" };
  if (knownAt === "to come") fields.connu = { key: "replayToCome" };
  if (perimetre && perimeter === null) fields.perimetre = { key: "replayPerimeter" };
  if (Object.keys(fields).length > 0) throw refused(search, fields, visit.requestId);
  return { on: au || null, knownAt: knownAt as Instant | null, perimeter };
}

function knowledge(typed: string, { today, now, configuration }: Visit): Instant | "unreadable" | "to come" | null {
  if (typed === "" || typed === today) return null;
  if (isDay(typed)) return typed > today ? "to come" : endOfDay(typed, configuration.timeZone);
  // A plus sign in an address reads as a space.
  const told = typed.replace(" ", "+");
  const day = instant.exec(told)?.[1];
  const at = new Date(told);
  if (!day || !isDay(day) || Number.isNaN(at.getTime())) return "unreadable";
  return at.toISOString() > now ? "to come" : at.toISOString();
}

function refused(search: URLSearchParams, fields: Record<string, Message>, requestId: string): Response {
  const given = parameters.filter((name) => search.has(name)).map((name) => [name, search.getAll(name).join(" ")]);
  const sentence = { key: "replayRefused" };
  const replay = { values: givenBack(Object.fromEntries(given)), sentence, fields };
  return Response.json({ requestId, sentence, replay } satisfies Failure, {
    status: 422,
    headers: { "Cache-Control": "no-store" },
  });
}

/** The days a record is read at; `on` and `known` are null when the address does not ask for them. */
export function readAsOf(args: Pick<LoaderFunctionArgs, "request" | "context">) {
  const { today, configuration } = args.context.visit;
  const { on, knownAt } = readReplay(args);
  const when: AsOf = { on: on ?? today, knownAt };
  return { when, on, known: knownAt && dayAt(knownAt, configuration.timeZone) };
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { movementsKnown } from "../../../db/queries/positions.ts";
import { sum } from "../../domain/money.ts";
import { found } from "../../http/visit.ts";
import { Amount } from "../../ui/amount.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { day, money } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadHeld, placeOf } from "./load-position.ts";
import { MovementsTable } from "./movements-table.tsx";
import { PlacePage } from "./place-page.tsx";
import { positionView } from "./position-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.calls.number);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const number = Number(args.params.number);
  const parts = asked.held.parts.filter((one) => one.number === number);
  const [part] = parts;
  const { words, reference, noticedOn, payBy, trancheNumber } = found(part);
  const ids = asked.held.commitments.map(({ id }) => id);
  const movements = await asked.context.read((tx) => movementsKnown(tx, ids, asked.when));
  const states = positionView(asked.held).calls.filter((one) => one.number === number);
  return {
    place: placeOf(asked),
    call: {
      ...{ number, words, noticedOn, payBy, trancheNumber },
      reference: parts.map((one) => one.reference).join(", ") || reference,
      state: states.find(({ state }) => state !== "paid")?.state ?? "paid",
      cents: sum(parts.map((one) => BigInt(one.cents))),
      received: sum(parts.map((one) => BigInt(one.received))),
      uncalledAfter: sum(parts.map((one) => BigInt(one.uncalledAfterCents))),
    },
    receipts: movements.filter(({ callNumber }) => callNumber === number),
  };
}

/** The notice of a call: what is asked, by when, under which reference, and what came of it. */
export default function Call() {
  const { place, call, receipts } = useLoaderData<typeof loader>();
  const all = useText().positions;
  const text = all.calls;
  const locale = useLocale();
  const missing = money(call.cents - call.received, locale);
  const lead =
    call.state === "paid"
      ? text.lead.paid(money(call.cents, locale))
      : call.state === "excused"
        ? text.lead.excused
        : (call.state === "late" ? text.lead.late : text.lead.open)(missing, day(call.payBy, locale, true));
  const facts: (Fact | false)[] = [
    call.trancheNumber !== null && { term: text.number, value: text.tranche(call.trancheNumber) },
    { term: text.amount, value: <Amount cents={call.cents} /> },
    { term: text.received, value: <Amount cents={call.received} /> },
    { term: text.noticed, value: <DayText day={call.noticedOn} /> },
    { term: text.payBy, value: <DayText day={call.payBy} weekday /> },
    { term: text.reference, value: <code>{call.reference}</code> },
    { term: text.uncalledAfter, value: <Amount cents={call.uncalledAfter} /> },
    call.words !== "" && { term: text.words, value: call.words },
    { term: text.state, value: text.states[call.state] },
  ];
  return (
    <PlacePage place={place} title={text.name(call.number)} lead={lead}>
      <Facts items={facts.filter((fact): fact is Fact => fact !== false)} />
      <Section title={all.movements.title}>
        {receipts.length > 0 ? <MovementsTable rows={receipts} place={place} /> : <EmptyState title={text.noReceipt} />}
      </Section>
    </PlacePage>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { dueExplained } from "../../../db/queries/positions.ts";
import { isId } from "../../domain/id.ts";
import { readFigure } from "../../domain/repayment/safe-figure.ts";
import { found } from "../../http/visit.ts";
import { sayPayer } from "../../locales/payer.ts";
import { Amount } from "../../ui/amount.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { day, money } from "../../ui/format.ts";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { explained } from "./explained.ts";
import { ExplanationTree } from "./explanation-tree.tsx";
import { loadHeld, placeOf } from "./load-position.ts";
import { PlacePage } from "./place-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.dues.due);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const lineId = found(isId(args.params.lineId) ? args.params.lineId : null);
  const ids = asked.held.commitments.map(({ id }) => id);
  const { explanation, ...due } = found(await asked.context.read((tx) => dueExplained(tx, ids, lineId)));
  const figure = readFigure(explanation);
  return { place: placeOf(asked), due, why: figure && explained(figure, asked, args.context.visit.locale) };
}

/** One due: who owes it, when, and the figures it was made from. */
export default function Due() {
  const { place, due, why } = useLoaderData<typeof loader>();
  const text = useText().positions;
  const locale = useLocale();
  const [amount, on] = [money(BigInt(due.cents), locale), day(due.payOn, locale, true)];
  const payer = sayPayer(due.payer, locale);
  const facts: (Fact | false)[] = [
    { term: text.dues.noticeOf, value: text.dues.notice(due.noticeNumber) },
    { term: text.dues.amount, value: <Amount cents={BigInt(due.cents)} /> },
    { term: text.dues.payOn, value: <DayText day={due.payOn} weekday /> },
    { term: text.dues.payer, value: payer },
    due.entryId !== null && {
      term: text.dues.posted,
      value: <Link to={`${place.base}/mouvements/${due.entryId}${place.suffix}`}>{text.dues.open}</Link>,
    },
    due.reason !== "" && { term: text.dues.reason, value: due.reason },
  ];
  return (
    <PlacePage
      place={place}
      title={text.dues.name(text.dues.kinds[due.kind], day(due.payOn, locale))}
      lead={text.dues.lead(amount, payer, on)}
      meta={text.dues.computed(day(due.asOf, locale))}
    >
      {due.isSuperseded && <Notice tone="warning">{text.dues.superseded}</Notice>}
      <Facts items={facts.filter((fact): fact is Fact => fact !== false)} />
      {why && (
        <Section title={text.dues.why}>
          <ExplanationTree of={why} />
        </Section>
      )}
    </PlacePage>
  );
}

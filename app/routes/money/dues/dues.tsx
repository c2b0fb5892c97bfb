import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { commitmentsOf } from "../../../../db/queries/funding.ts";
import { dueLines, dueNotices } from "../../../../db/queries/repayment.ts";
import { can } from "../../../domain/access/matrix.ts";
import { scenarios } from "../../../domain/repayment/terms.ts";
import { readReplay } from "../../../http/as-of.ts";
import { readEvaluation } from "../../../services/repayment/read-evaluation.ts";
import { staleNotices } from "../../../services/repayment/told-dues.ts";
import { Button } from "../../../ui/button.tsx";
import { Field } from "../../../ui/field.tsx";
import { Form } from "../../../ui/form.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Section } from "../../../ui/section.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "../measure-room.tsx";
import { leadOf } from "./dues-lead.ts";
import { DuesTable } from "./dues-table.tsx";
import { ExposureTable, ForecastTable } from "./forecast-tables.tsx";
import { LineList } from "./line-list.tsx";
import { NoticesTable } from "./notices-table.tsx";
import { toldFigure } from "./told-figure.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.repayment.dues.title, data?.room.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, read, room, contract } = await loadResults(args, "money.read");
  const { locale } = args.context.visit;
  const on = readReplay(args).on ?? context.today;
  const found = await context.read(async (tx) => ({
    ...(await readEvaluation(tx, room.id, { on, zone: context.zone })),
    notices: await dueNotices(tx, room.id),
    live: await dueLines(tx, room.id, { live: true }),
    investors: new Map((await commitmentsOf(tx, room.id)).map(({ number, investor }) => [number, investor])),
  }));
  const { evaluation, entries, notices, live, investors } = found;
  const names = Object.fromEntries(read.indicators.map(({ code, name }) => [code, name]));
  const at = { contractId: room.id, entries, saying: { locale, currency: "EUR", names } };
  const toldIn = new Map(live.map(({ key, notice }) => [key, notice]));
  return {
    ...{ room, contract, on, hasTerms: evaluation !== null },
    lines: (evaluation?.lines ?? []).map(({ key, kind, classCode, on: day, cents, isDecided, bound, figure }) => ({
      ...{ key, kind, classCode, day, cents, isDecided, bound: bound?.kind ?? null, figure: toldFigure(figure, at) },
    })),
    dues: (evaluation?.dues ?? []).map(({ key, line, payer, commitment, cents, state }) => ({
      ...{ key, kind: line.kind, on: line.on, payer, commitment, cents, state, notice: toldIn.get(key) ?? null },
      investor: investors.get(commitment) ?? "",
    })),
    forecast: scenarios.map((scenario) => ({
      scenario,
      capitalCents: evaluation?.forecast[scenario].capitalCents ?? 0n,
      returnCents: evaluation?.forecast[scenario].returnCents ?? 0n,
    })),
    exposure: (evaluation?.exposure ?? []).filter(({ cents }) => cents > 0n),
    notices: notices.map(({ number, asOf, by, supersededAt }) => ({ number, asOf, by, isLive: supersededAt === null })),
    stale: on === context.today ? staleNotices(evaluation?.dues ?? [], live) : [],
    mayIssue: can(context.viewer, "due.issue") && on <= context.today,
  };
}

export default function Dues() {
  const told = useLoaderData<typeof loader>();
  const { room, on, hasTerms, lines, dues, forecast, exposure, notices, stale, mayIssue } = told;
  const text = useText().repayment.dues;
  const locale = useLocale();
  const lead = leadOf({ hasTerms, dues, waits: lines.some(({ isDecided }) => !isDecided) }, text, locale);
  const untold = dues.some(({ state, notice }) => state === "due" && notice === null);
  return (
    <RoomPage
      room={room}
      title={text.title}
      lead={lead}
      actions={
        mayIssue &&
        untold && (
          <LinkButton to={roomAddress(room.id, `decomptes/nouveau?au=${on}`)} kind="primary">
            {text.issue}
          </LinkButton>
        )
      }
    >
      {stale.length > 0 && <Notice tone="warning">{text.stale(stale.join(", "))}</Notice>}
      <Form method="get">
        <div className="flex flex-wrap items-end gap-3">
          <Field name="au" type="date" label={text.on} defaultValue={on} />
          <Button kind="secondary">{text.show}</Button>
        </div>
      </Form>
      <Section title={text.lines}>
        <LineList lines={lines} on={on} />
      </Section>
      <Section title={text.byInvestor}>
        <DuesTable contractId={room.id} dues={dues} />
      </Section>
      <Section title={text.forecast}>
        <ForecastTable forecast={forecast} />
      </Section>
      <Section title={text.exposure}>
        <ExposureTable exposure={exposure} />
      </Section>
      <Section title={text.notices}>
        <NoticesTable contractId={room.id} notices={notices} />
      </Section>
    </RoomPage>
  );
}

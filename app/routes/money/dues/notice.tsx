import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { dueLines, dueNotices } from "../../../../db/queries/repayment.ts";
import { can } from "../../../domain/access/matrix.ts";
import { sum } from "../../../domain/money.ts";
import { readFigure, type StoredFigure } from "../../../domain/repayment/stored-figure.ts";
import { found } from "../../../http/visit.ts";
import { readEvaluation } from "../../../services/repayment/read-evaluation.ts";
import { DayText } from "../../../ui/day-text.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { day, money } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "../measure-room.tsx";
import { NoticeLines } from "./notice-lines.tsx";
import { toldFigure } from "./told-figure.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.repayment.notice.title(data?.notice.number ?? 1), data?.room.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, read, room, contract } = await loadResults(args, "money.read");
  const { locale } = args.context.visit;
  const { notices, lines, entries } = await context.read(async (tx) => ({
    notices: await dueNotices(tx, room.id),
    lines: await dueLines(tx, room.id),
    entries: (await readEvaluation(tx, room.id, { on: context.today, zone: context.zone })).entries,
  }));
  const one = found(notices.find(({ number }) => String(number) === args.params.number));
  const names = Object.fromEntries(read.indicators.map(({ code, name }) => [code, name]));
  const at = { contractId: room.id, entries, saying: { locale, currency: "EUR", names } };
  const { number, asOf, reason, inputsHash, by } = one;
  return {
    ...{ room, contract, notice: { number, asOf, reason, inputsHash, by } },
    replacedBy: notices.find(({ id }) => id === one.supersededBy)?.number ?? null,
    replaces: notices.find(({ supersededBy }) => supersededBy === one.id)?.number ?? null,
    lines: lines
      .filter(({ noticeId }) => noticeId === one.id)
      .map(({ key, investor, commitment, kind, payer, payOn, cents, explanation, entryId }) => ({
        ...{ key, investor, commitment, kind, payer, payOn, cents, entryId },
        figure: toldFigure(readFigure(explanation as StoredFigure), at),
      })),
    mayReplace: one.supersededAt === null && can(context.viewer, "due.issue"),
  };
}

export default function DueNotice() {
  const { room, notice, replacedBy, replaces, lines, mayReplace } = useLoaderData<typeof loader>();
  const { dues, notice: text } = useText().repayment;
  const locale = useLocale();
  const to = (part: string) => roomAddress(room.id, `decomptes/${part}`);
  const total = money(sum(lines.map(({ cents }) => cents)), locale);
  const other = (number: number) => <Link to={to(String(number))}>{dues.noticeOf(number)}</Link>;
  return (
    <RoomPage
      room={room}
      title={text.title(notice.number)}
      lead={replacedBy === null ? text.lead(total, day(notice.asOf, locale)) : text.supersededLead}
      under={[{ to: roomAddress(room.id, "echeances"), label: dues.title }]}
      actions={mayReplace && <LinkButton to={to(`nouveau?remplace=${notice.number}`)}>{text.replace}</LinkButton>}
    >
      <Facts
        items={[
          { term: dues.on, value: <DayText day={notice.asOf} /> },
          ...(notice.by ? [{ term: dues.issuedBy, value: notice.by }] : []),
          ...(replaces === null ? [] : [{ term: text.replaces, value: other(replaces) }]),
          ...(notice.reason ? [{ term: text.reasonTerm, value: notice.reason }] : []),
          ...(replacedBy === null ? [] : [{ term: text.replacedBy, value: other(replacedBy) }]),
          { term: text.inputs, value: <code className="text-sm break-all">{notice.inputsHash}</code> },
        ]}
      />
      <Section title={text.linesCaption}>
        <NoticeLines contractId={room.id} lines={lines} />
      </Section>
    </RoomPage>
  );
}

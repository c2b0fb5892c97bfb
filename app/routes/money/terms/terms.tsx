import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../../domain/access/matrix.ts";
import { termsSentences } from "../../../domain/repayment/sentences.ts";
import { saySentence } from "../../../locales/say-terms.ts";
import { readCurves } from "../../../services/repayment/read-curve.ts";
import { readEvaluation } from "../../../services/repayment/read-evaluation.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { day } from "../../../ui/format.ts";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Section } from "../../../ui/section.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "../measure-room.tsx";
import { CurveSection } from "./curve-section.tsx";
import { ProblemTable } from "./problem-table.tsx";
import { VersionsTable } from "./versions-table.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.repayment.terms.title, data?.room.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, read, room, contract } = await loadResults(args, "money.read");
  const { locale } = args.context.visit;
  const { versions, evaluated } = await context.read((tx) =>
    readEvaluation(tx, room.id, { on: context.today, zone: context.zone }),
  );
  const asked = new URL(args.request.url).searchParams.get("version");
  const shown = versions.find(({ version }) => String(version) === asked) ?? versions[0] ?? null;
  const names = Object.fromEntries(read.indicators.map(({ code, name }) => [code, name]));
  const saying = { locale, currency: shown?.terms?.currency ?? "EUR", names };
  const sentences = shown?.terms ? termsSentences(shown.terms) : [];
  const [draft] = versions.filter(({ frozenAt }) => frozenAt === null);
  return {
    ...{ room, contract, names },
    shown: shown && { version: shown.version, effectiveFrom: shown.effectiveFrom, isFrozen: shown.frozenAt !== null },
    sentences: sentences.map((one) => ({ words: saySentence(one, saying), depth: one.depth })),
    problems: shown?.problems ?? [],
    curves: shown?.terms ? readCurves(shown.terms, evaluated) : [],
    versions: versions.map(({ version, effectiveFrom, frozenAt, hash, by }) => ({
      ...{ version, effectiveFrom, hash, by, isFrozen: frozenAt !== null },
    })),
    hasDraft: draft !== undefined,
    mayWrite: can(context.viewer, "terms.record"),
    mayFreeze: draft?.terms != null && can(context.viewer, "terms.freeze"),
  };
}

export default function TermsRoom() {
  const told = useLoaderData<typeof loader>();
  const { room, shown, sentences, problems, curves, versions, hasDraft, mayWrite, mayFreeze, names } = told;
  const text = useText().repayment.terms;
  const locale = useLocale();
  const to = (part: string) => roomAddress(room.id, `conditions/${part}`);
  const write = mayWrite && (
    <LinkButton to={to("modification")} kind={versions.length === 0 ? "primary" : "secondary"}>
      {versions.length === 0 ? text.write : hasDraft ? text.modify : text.amend}
    </LinkButton>
  );
  if (!shown)
    return (
      <RoomPage room={room} title={text.title} lead={text.lead.none}>
        <EmptyState title={text.none} action={write}>
          {text.noneWhy}
        </EmptyState>
      </RoomPage>
    );
  const lead = shown.isFrozen
    ? text.lead.frozen(shown.version, day(shown.effectiveFrom, locale))
    : text.lead.draft(shown.version);
  return (
    <RoomPage
      room={room}
      title={text.title}
      lead={lead}
      actions={
        <>
          {mayFreeze && (
            <LinkButton to={to("gel")} kind="primary">
              {text.freeze}
            </LinkButton>
          )}
          {write}
          {mayWrite && <LinkButton to={to("json")}>{text.json}</LinkButton>}
        </>
      }
    >
      {problems.length > 0 && (
        <Section title={text.problems}>
          <ProblemTable problems={problems} />
        </Section>
      )}
      <Section title={text.plain}>
        <ul className="max-w-[46em]">
          {sentences.map(({ words, depth }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences are told in order
            <li key={i} className={depth === 0 ? "mt-3 first:mt-0" : depth === 1 ? "mt-1 pl-6" : "mt-1 pl-12"}>
              {words}
            </li>
          ))}
        </ul>
      </Section>
      {curves.map((curve) => (
        <CurveSection key={curve.indicator} curve={curve} name={names[curve.indicator] ?? curve.indicator} />
      ))}
      <Section title={text.versions}>
        <VersionsTable contractId={room.id} versions={versions} />
      </Section>
    </RoomPage>
  );
}

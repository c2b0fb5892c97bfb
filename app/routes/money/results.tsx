import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../domain/access/matrix.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { viewed } from "./result-view.ts";
import { ResultsTable } from "./results-table.tsx";
import { loadResults, RoomPage, roomAddress } from "./room.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.outcomes.results.title, data?.room.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, read, room } = await loadResults(args);
  const results = read.results.map(viewed);
  const mayDefine = can(context.viewer, "indicator.record");
  return {
    ...{ room, mayDefine, mayRecord: can(context.viewer, "result.record"), indicators: read.indicators.length },
    results: results.filter(({ supersededBy }) => supersededBy === null),
    replaced: results.filter(({ supersededBy }) => supersededBy !== null),
  };
}

export default function Results() {
  const { room, indicators, results, replaced, mayRecord, mayDefine } = useLoaderData<typeof loader>();
  const text = useText().outcomes;
  const final = results.filter(({ standing }) => standing.state === "final").length;
  const lead =
    results.length === 0
      ? text.results.lead.none
      : final === results.length
        ? text.results.lead.final(final)
        : text.results.lead.waiting(final, results.length);
  const record = mayRecord && indicators > 0 && (
    <LinkButton to={roomAddress(room.id, "resultats/nouveau")} kind="primary">
      {text.results.record}
    </LinkButton>
  );
  const define = mayDefine && indicators === 0 && (
    <LinkButton to={roomAddress(room.id, "indicateurs/nouveau")} kind="primary">
      {text.indicators.record}
    </LinkButton>
  );
  return (
    <RoomPage
      room={room}
      title={text.results.title}
      lead={lead}
      actions={
        <>
          <LinkButton to={roomAddress(room.id, "indicateurs")}>{text.indicators.title}</LinkButton>
          {results.length > 0 && record}
        </>
      }
    >
      <ResultsTable
        contractId={room.id}
        caption={text.results.caption}
        results={results}
        empty={
          <EmptyState title={text.results.none} action={record || define}>
            {indicators === 0 ? text.results.noIndicator : text.results.noneWhy}
          </EmptyState>
        }
      />
      {replaced.length > 0 && (
        <Section title={text.results.replaced}>
          <ResultsTable contractId={room.id} caption={text.results.replacedCaption} results={replaced} empty={null} />
        </Section>
      )}
    </RoomPage>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { can } from "../../domain/access/matrix.ts";
import { capital } from "../../ui/choices.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadResults, RoomPage, roomAddress } from "./room.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.outcomes.indicators.title, data?.room.title);

export async function loader(args: LoaderFunctionArgs) {
  const { context, read, room } = await loadResults(args);
  return { room, indicators: read.indicators, mayRecord: can(context.viewer, "indicator.record") };
}

export default function Indicators() {
  const { room, indicators, mayRecord } = useLoaderData<typeof loader>();
  const { outcomes } = useText();
  const text = outcomes.indicators;
  const record = mayRecord && (
    <LinkButton to={roomAddress(room.id, "indicateurs/nouveau")} kind="primary">
      {text.record}
    </LinkButton>
  );
  return (
    <RoomPage
      room={room}
      title={text.title}
      lead={text.lead(indicators.length)}
      actions={
        <>
          <LinkButton to={roomAddress(room.id, "resultats")}>{outcomes.results.title}</LinkButton>
          {indicators.length > 0 && record}
        </>
      }
    >
      {indicators.length === 0 && (
        <EmptyState title={text.none} action={record}>
          {text.noneWhy}
        </EmptyState>
      )}
      {indicators.map((one) => (
        <Section key={one.id} title={one.name}>
          <Facts
            items={[
              { term: text.code, value: <code>{one.code}</code> },
              { term: text.definition, value: one.definition },
              { term: text.kind, value: capital(text.kinds[one.kind]) },
              { term: text.unit, value: capital(text.units[one.unit]) },
              { term: text.population, value: one.population },
              { term: text.baseline, value: capital(text.baselines[one.baseline]) },
              { term: text.dataSource, value: one.dataSource },
              { term: text.validators, value: one.validators.join(", ") },
              { term: text.window, value: capital(text.windowOf(one.windowMonths)) },
              { term: text.objection, value: text.objectionOf(one.objectionDays) },
            ]}
          />
        </Section>
      ))}
    </RoomPage>
  );
}

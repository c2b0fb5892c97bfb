import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { breakdownCells } from "../../../db/queries/outcomes.ts";
import { can } from "../../domain/access/matrix.ts";
import { eventProblem } from "../../domain/outcomes/certificate.ts";
import { found } from "../../http/visit.ts";
import { LinkButton } from "../../ui/link-button.tsx";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { Breakdowns } from "./breakdowns.tsx";
import { loadResults, RoomPage, roomAddress } from "./measure-room.tsx";
import { ResultCourse } from "./result-course.tsx";
import { ResultFacts } from "./result-facts.tsx";
import { leadWords, scopeWords, viewed } from "./result-view.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => text.outcomes.results.title, data?.result.name);

export async function loader(args: LoaderFunctionArgs) {
  const { context, read, room, contract } = await loadResults(args);
  const { viewer, today } = context;
  const one = found(read.results.find(({ id }) => id === args.params.resultId));
  const { state } = one.standing;
  const { definition, validators, unit } = one.indicator;
  // What is measured of a breakdown stays in the evaluator's space.
  const own = can(viewer, "result.record") ? await context.read((tx) => breakdownCells(tx, [one.id])) : null;
  const isOpen = (kind: "contested" | "upheld") =>
    eventProblem(one.certificate, kind === "contested" ? { kind, on: today, by: "" } : { kind, on: today }) === null;
  return {
    ...{ room, contract },
    result: { ...viewed(one), definition, unit, validators, by: one.by, baseline: one.baseline, method: one.method },
    report: one.fileName,
    supersedes: one.supersedes,
    events: one.events.map(({ id, kind, onDay, validator, words, by, fileName }) => ({
      ...{ id, kind, onDay, validator, words, by, fileName },
    })),
    shown: one.shown.map(({ dimension, code, population, reached }) => ({ dimension, code, population, reached })),
    own: own?.map(({ dimension, code, population, reached }) => ({ dimension, code, population, reached })) ?? null,
    acts: {
      sign: state === "provisional" && can(viewer, "result.validate"),
      contest: can(viewer, "result.contest") && isOpen("contested"),
      uphold: can(viewer, "result.uphold") && isOpen("upheld"),
      replace: !["final", "superseded"].includes(state) && can(viewer, "result.record"),
    },
  };
}

export default function Result() {
  const { room, result, report, supersedes, events, shown, own, acts } = useLoaderData<typeof loader>();
  const text = useText().outcomes;
  const said = { text, locale: useLocale() };
  const at = (part: string) => roomAddress(room.id, `resultats/${result.id}/${part}`);
  const open = [
    acts.sign && { to: at("signatures"), label: text.result.sign },
    acts.uphold && { to: at("maintien"), label: text.result.uphold },
    acts.replace && { to: roomAddress(room.id, `resultats/nouveau?remplace=${result.id}`), label: text.result.replace },
    acts.contest && { to: at("contestation"), label: text.result.contest },
  ].filter((one) => one !== false);
  return (
    <RoomPage
      room={room}
      title={text.result.title(result.name, scopeWords(result, said))}
      lead={leadWords(result, said)}
      under={[{ to: roomAddress(room.id, "resultats"), label: text.results.title }]}
      actions={open.map(({ to, label }, i) => (
        <LinkButton key={to} to={to} kind={i === 0 ? "primary" : "secondary"}>
          {label}
        </LinkButton>
      ))}
    >
      <Section title={text.result.about}>
        <ResultFacts contractId={room.id} result={result} report={report} supersedes={supersedes} />
      </Section>
      <Section title={text.result.course}>
        <ResultCourse events={events} base={roomAddress(room.id, `resultats/${result.id}`)} />
      </Section>
      {shown.length > 0 && (
        <Section title={text.result.breakdowns}>
          <Breakdowns shown={shown} own={own} />
        </Section>
      )}
    </RoomPage>
  );
}

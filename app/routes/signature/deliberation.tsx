import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { deliberationsOf } from "../../../db/queries/deliberation.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { found, signedIn } from "../../http/visit.ts";
import type { Context } from "../../services/context.ts";
import { isAfterVote } from "../../services/signature/after-vote.ts";
import { recordDeliberation } from "../../services/signature/deliberation/record-deliberation.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { day } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { DeliberationForm } from "./deliberation-form.tsx";
import { LegalPage } from "./legal-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.deliberation.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "" } = args.params;
  const { timeZone } = args.context.visit.configuration;
  return context.read(async (tx) => {
    const { name, state } = found(await selectionById(tx, id));
    const records = (await deliberationsOf(tx, id)).map((one) => ({
      ...{ ...one, recordedOn: dayAt(new Date(one.recordedAt).toISOString(), timeZone) },
    }));
    const isOpen = state === "proposal" || isAfterVote(state);
    const mayRecord = isOpen && can(context.viewer, "deliberation.record");
    return { selection: { id, name }, records, isOpen, mayRecord };
  });
}

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId } = args.params;
  const then = ({ adopted }: { adopted: boolean }) =>
    doneAt(`/selections/${selectionId}/deliberation`, adopted ? "deliberee" : "rejetee");
  const { timeZone } = args.context.visit.configuration;
  const record = (context: Context, input: unknown) => recordDeliberation(context, input, timeZone);
  return submitWithFile(args, "deliberation.record", record, then, { selectionId });
};

export default function Deliberation() {
  const { selection, records, isOpen, mayRecord } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const [text, locale] = [useText().deliberation, useLocale()];
  const live = records.find(({ supersededAt }) => supersededAt === null);
  const earlier = records.filter((one) => one !== live);
  const lead = live ? text.lead[live.adopted](live.number, day(live.votedOn, locale)) : text.lead.none;
  return (
    <LegalPage of={selection} title={text.title} lead={lead}>
      {live && (
        <Facts
          items={[
            { term: text.body, value: text.bodies[live.body] },
            { term: text.vote, value: <b className="font-semibold">{text[live.adopted]}</b> },
            { term: text.voices, value: text.votes(`${live.votesFor}`, `${live.votesAgainst}`, `${live.abstentions}`) },
            {
              term: text.members,
              value: text.counts(`${live.present}`, `${live.represented}`, `${live.membersInOffice}`),
            },
            { term: text.recused, value: live.recused.join(", ") || text.nobodyRecused },
            { term: text.object, value: live.object },
            { term: text.matterName, value: `${live.matterCode} ${live.matterName}` },
            {
              term: text.file,
              value: live.fileName ? (
                <a href={`/selections/${selection.id}/deliberations/${live.id}/fichier`}>{live.fileName}</a>
              ) : (
                text.noFile
              ),
            },
            { term: text.fact.recordedBy, value: `${live.by ?? ""}, ${day(live.recordedOn, locale)}` },
          ]}
        />
      )}
      {!live && !isOpen && <EmptyState title={text.lead.none}>{text.tooEarly}</EmptyState>}
      {mayRecord &&
        (live && !refusal ? (
          <details className="mt-9">
            <summary className="text-accent">{text.correct}</summary>
            <div className="mt-5">
              <DeliberationForm known={live} />
            </div>
          </details>
        ) : (
          <Section title={live ? text.correct : text.record}>
            {!live && <p className="mb-5 max-w-[46em] text-soft">{text.willMove}</p>}
            <DeliberationForm known={live} refusal={refusal} />
          </Section>
        ))}
      {earlier.length > 0 && (
        <Section title={text.earlier}>
          <ul className="list-disc pl-5">
            {earlier.map((one) => (
              <li key={one.id}>
                {one.number}, {day(one.votedOn, locale)}, {text[one.adopted]}.{" "}
                {text.recorded(one.by ?? "", day(one.recordedOn, locale))}
                {one.fileName && (
                  <>
                    {" "}
                    <Link reloadDocument to={`/selections/${selection.id}/deliberations/${one.id}/fichier`}>
                      {one.fileName}
                    </Link>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </LegalPage>
  );
}

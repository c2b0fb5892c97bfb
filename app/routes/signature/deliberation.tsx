import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { deliberationsOf } from "../../../db/queries/deliberation.ts";
import { selectionById } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import { secondMeetingFrom } from "../../domain/signature/vote.ts";
import { doneAt } from "../../http/done.ts";
import { submitWithFile } from "../../http/upload.ts";
import { found, signedIn } from "../../http/visit.ts";
import type { Context } from "../../services/context.ts";
import { isAfterVote } from "../../services/signature/after-vote.ts";
import { recordDeliberation } from "../../services/signature/deliberation/record-deliberation.ts";
import { overridesSeen } from "../../services/signature/signing/overrides-seen.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { day } from "../../ui/format.ts";
import { Section } from "../../ui/section.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { Correction } from "./deliberation-correction.tsx";
import { DeliberationForm } from "./deliberation-form.tsx";
import { LegalPage } from "./legal-page.tsx";
import { OverrideNotices } from "./signing/override-notices.tsx";
import { VoteFacts, VoteRules } from "./vote-facts.tsx";

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
    return { selection: { id, name }, overrides: await overridesSeen(tx, id, context), records, isOpen, mayRecord };
  });
}

const done = { adopted: "deliberee", rejected: "rejetee", inquorate: "sans-quorum" } as const;

export const action = (args: ActionFunctionArgs) => {
  const { id: selectionId } = args.params;
  const then = ({ outcome }: { outcome: keyof typeof done }) =>
    doneAt(`/selections/${selectionId}/deliberation`, done[outcome]);
  const { timeZone } = args.context.visit.configuration;
  const record = (context: Context, input: unknown) => recordDeliberation(context, input, timeZone);
  return submitWithFile(args, "deliberation.record", record, then, { selectionId });
};

export default function Deliberation() {
  const { selection, overrides, records, isOpen, mayRecord } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const [text, locale] = [useText().deliberation, useLocale()];
  const live = records.find(({ supersededAt }) => supersededAt === null);
  const earlier = records.filter((one) => one !== live);
  const first = records.find(({ id }) => id === live?.afterMeetingId) ?? null;
  const secondFrom = live ? secondMeetingFrom(live.votedOn) : "";
  const isSecond = refusal?.values.meeting === "second";
  const lead = live ? text.lead[live.adopted](live.number, day(live.votedOn, locale)) : text.lead.none;
  return (
    <LegalPage of={selection} title={text.title} lead={lead}>
      <OverrideNotices selectionId={selection.id} overrides={overrides} />
      {live && <VoteFacts selectionId={selection.id} vote={live} first={first} />}
      {live?.adopted === "inquorate" && <p className="mt-4 max-w-[46em]">{text.secondFrom(day(secondFrom, locale))}</p>}
      <VoteRules />
      {!live && !isOpen && <EmptyState title={text.lead.none}>{text.tooEarly}</EmptyState>}
      {mayRecord &&
        (live?.adopted === "inquorate" ? (
          <>
            <Section title={text.recordSecond}>
              <DeliberationForm second={live} refusal={isSecond ? refusal : null} />
            </Section>
            <Correction known={live} refusal={isSecond ? null : refusal} />
          </>
        ) : live ? (
          <Correction known={live} refusal={refusal} />
        ) : (
          <Section title={text.record}>
            <p className="mb-5 max-w-[46em] text-soft">{text.willMove}</p>
            <DeliberationForm refusal={refusal} />
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

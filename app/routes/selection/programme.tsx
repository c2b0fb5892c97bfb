import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { programmeById, selectionsOf } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import { found, signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { Amount } from "../../ui/amount.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => data?.action.name ?? text.selection.programmes.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "programme.read");
  const { id = "" } = args.params;
  const words = screeningWords[args.context.visit.locale];
  const [{ programme, ...parties }, selections] = await context.read(async (tx) => [
    found(await programmeById(tx, id)),
    can(context.viewer, "selection.read") ? await selectionsOf(tx, id) : [],
  ]);
  const action = { ...programme, budgetCents: String(programme.budgetCents) };
  const where = words.list(programme.territories.map(words.territory));
  return { action, where, parties, selections, mayRecord: can(context.viewer, "selection.record") };
}

export default function ProgrammePage() {
  const { action, where, parties, selections, mayRecord } = useLoaderData<typeof loader>();
  const all = useText().selection;
  const text = all.programmes;
  const record = mayRecord && (
    <LinkButton to={`/selections/nouvelle?projet=${action.id}`}>{all.list.record}</LinkButton>
  );
  return (
    <Page
      title={action.name}
      lead={action.purpose}
      crumbs={[{ to: "/projets", label: text.title }]}
      actions={mayRecord && <LinkButton to={`/projets/${action.id}/modification`}>{all.programmeForm.edit}</LinkButton>}
    >
      {action.illustrative && <Notice title={text.illustrative}>{action.illustrative}</Notice>}
      <Facts
        items={[
          { term: text.population, value: action.population },
          { term: text.territory, value: where },
          { term: text.budget, value: <Amount cents={BigInt(action.budgetCents)} round /> },
          ...(action.startsOn && action.endsOn
            ? [
                {
                  term: text.period,
                  value: (
                    <>
                      <DayText day={action.startsOn} /> – <DayText day={action.endsOn} />
                    </>
                  ),
                },
              ]
            : []),
          { term: text.payer, value: parties.payer ?? "–" },
          { term: text.operator, value: parties.operator ?? "–" },
          { term: text.structurer, value: parties.structurer ?? "–" },
          { term: text.evaluator, value: parties.evaluator ?? "–" },
        ]}
      />
      <Section title={text.selections} actions={record}>
        {selections.length === 0 ? (
          <p className="text-soft">{all.list.none}</p>
        ) : (
          <ul>
            {selections.map(({ id, name, state }) => (
              <li key={id}>
                <Link to={`/selections/${id}`}>{name}</Link>{" "}
                <span className="text-soft">{all.states[state] ?? state}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

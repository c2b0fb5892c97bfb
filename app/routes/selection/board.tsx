import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { candidatesOf, selectionById } from "../../../db/queries/selection.ts";
import { perimeters } from "../../domain/screening/facts.ts";
import { found, signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { readPerimeters } from "../../services/screening/read-perimeters.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { askedOf } from "./asked.ts";
import { BoardTable } from "./board-table.tsx";
import { boardView } from "./board-view.ts";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => data?.selection.name ?? text.selection.list.title);

export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "" } = args.params;
  const { locale } = args.context.visit;
  const [selection, candidates] = await context.read(async (tx) => [
    found(await selectionById(tx, id)),
    await candidatesOf(tx, id),
  ]);
  const { perimeter, on, knownAt } = askedOf(args.request, context, selection);
  const institutionIds = candidates.map((candidate) => candidate.institutionId);
  const told = await readPerimeters(context, { institutionIds, rule: selection.rule, on, knownAt });
  return { ...boardView(selection, candidates, told, { perimeter, locale }), names: screeningWords[locale].perimeters };
}

export default function Board() {
  const { selection, rows, counts, perimeter, rule, names, chosen } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.selection.board;
  const base = `/selections/${selection.id}`;
  const add = (
    <LinkButton to={`${base}/candidatures/nouvelle`} kind="primary">
      {text.add}
    </LinkButton>
  );
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/projets/${rule.programme.id}`, label: rule.programme.name },
  ];
  return (
    <Page title={selection.name} crumbs={crumbs} lead={text.lead(counts)} actions={add}>
      <Section
        title={text.at(perimeter, names[perimeter])}
        actions={<LinkButton to={`${base}/perimetres`}>{text.perimeters}</LinkButton>}
      >
        <p className="mb-3 text-sm text-soft">
          {chosen ? text.chosen : text.proposed}{" "}
          <span data-screen>
            {text.see}{" "}
            {perimeters
              .filter((code) => code !== perimeter)
              .map((code, i) => (
                <span key={code}>
                  {i > 0 && ", "}
                  <Link to={`?perimetre=${code}`}>
                    {code} {names[code]}
                  </Link>
                </span>
              ))}
          </span>
        </p>
        <BoardTable
          rows={rows}
          empty={
            <EmptyState title={text.none} action={add}>
              {text.noneWhy}
            </EmptyState>
          }
        />
      </Section>
      <Section title={text.rule}>
        <Facts
          items={[
            { term: text.products, value: rule.products },
            { term: text.exemptions, value: rule.exemptions || "–" },
            { term: text.strength, value: all.selection.form.strengths[rule.minimumStrength] },
            { term: text.stake, value: rule.stake },
          ]}
        />
      </Section>
    </Page>
  );
}

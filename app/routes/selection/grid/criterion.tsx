import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { found } from "../../../http/visit.ts";
import { Columns } from "../../../ui/columns.tsx";
import { Facts } from "../../../ui/facts.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useLocale, useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { criterionAddress, gridAddress } from "./grid-addresses.ts";
import { GridState } from "./grid-state.tsx";
import { loadGrid } from "./load-grid.ts";
import { Scale } from "./scale.tsx";

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
  titleOf(matches, (text) => (data ? `${data.criterion.code} · ${text.grid.title}` : text.grid.title));

export async function loader(args: LoaderFunctionArgs) {
  const { selection, versions, version, mayChange } = await loadGrid(args);
  const { content, ...head } = found(version);
  const at = content.criteria.findIndex(({ code }) => code === args.params.code);
  return {
    selection: { id: selection.id, name: selection.name },
    criterion: found(content.criteria[at]),
    before: content.criteria[at - 1]?.code ?? null,
    after: content.criteria[at + 1]?.code ?? null,
    version: head,
    query: head.number === versions[0]?.number ? "" : `?version=${head.number}`,
    mayChange,
  };
}

export default function CriterionPage() {
  const { selection, criterion, before, after, version, query, mayChange } = useLoaderData<typeof loader>();
  const locale = useLocale();
  const all = useText();
  const text = all.grid;
  const { code, theme, kind, weight, evidence, source } = criterion;
  const to = (other: string, act = "") => `${criterionAddress(selection.id, other, act)}${query}`;
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: `${gridAddress(selection.id)}${query}`, label: text.title },
  ];
  const actions = mayChange && (
    <>
      <LinkButton to={to(code, "modification")} kind="primary">
        {text.criterion.edit}
      </LinkButton>
      <LinkButton to={to(code, "retrait")}>{text.criterion.remove}</LinkButton>
    </>
  );
  const nature = kind === "scored" ? `${text.kinds.scored}, ${text.points(weight)}` : text.kinds[kind];
  return (
    <Page
      title={criterion.question[locale]}
      crumbs={crumbs}
      lead={criterion.guidance[locale]}
      meta={
        <>
          {code} · {text.themes[theme]} · {nature} · <GridState version={version} />
        </>
      }
    >
      {actions && (
        <p className="mb-6 flex flex-wrap gap-2" data-screen>
          {actions}
        </p>
      )}
      <Columns
        aside={
          <Section title={text.criterion.proof}>
            <Facts
              items={[
                { term: text.answeredBy, value: text.answerers[criterion.answeredBy] },
                {
                  term: text.pieces,
                  value: evidence.kinds.map((piece) => all.documents.kinds[piece]).join(", ") || "–",
                },
                { term: text.criterion.minimum, value: all.documents.strengths[evidence.minimum] },
                { term: text.criterion.source, value: source.text[locale] },
                { term: text.criterion.certainty, value: text.criterion.marks[source.mark] },
              ]}
            />
          </Section>
        }
      >
        <Section title={text.criterion.scale}>
          {kind === "scored" ? <Scale steps={criterion.scale} /> : <p>{text.criterion.noScale[kind]}</p>}
        </Section>
      </Columns>
      <p className="mt-9 flex flex-wrap justify-between gap-x-6 gap-y-2" data-screen>
        <span>
          {before && (
            <Link to={to(before)}>
              {text.criterion.previous} ({before})
            </Link>
          )}
        </span>
        <span>
          {after && (
            <Link to={to(after)}>
              {text.criterion.next} ({after})
            </Link>
          )}
        </span>
      </p>
    </Page>
  );
}

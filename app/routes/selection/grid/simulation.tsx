import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { DomainError, precondition } from "../../../domain/errors.ts";
import { withWeights } from "../../../domain/selection/change-grid.ts";
import { found } from "../../../http/visit.ts";
import { Button } from "../../../ui/button.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Refused } from "../../../ui/form-answers.tsx";
import { LinkButton } from "../../../ui/link-button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { useText } from "../../../ui/text.tsx";
import { titleOf } from "../../../ui/title.ts";
import { gridAddress } from "./grid-addresses.ts";
import { byTheme } from "./grid-view.ts";
import { loadGrid } from "./load-grid.ts";
import { RankTable } from "./rank-table.tsx";
import { simulationView, triedWeights } from "./simulation-view.ts";
import { WeightFields } from "./weight-fields.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.grid.simulation.title);

export async function loader(args: LoaderFunctionArgs) {
  const { selection, version, locale } = await loadGrid(args);
  const { content } = found(version);
  if (selection.state !== "preparation") throw precondition({ key: "simulationClosed" });
  const asked = new URL(args.request.url).searchParams;
  let refusal: Refused | null = null;
  let tried: Record<string, number> = {};
  try {
    tried = triedWeights(asked, content);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    refusal = { values: Object.fromEntries(asked), sentence: error.sentence, fields: error.fields };
  }
  return {
    selection: { id: selection.id, name: selection.name },
    themes: byTheme(withWeights(content, tried).criteria, selection.id, locale),
    stored: Object.fromEntries(content.criteria.map(({ code, weight }) => [code, weight])),
    search: asked.toString(),
    refusal,
    ...simulationView(content, tried, locale),
  };
}

export default function Simulation() {
  const { selection, themes, stored, search, refusal, rows, total, ...words } = useLoaderData<typeof loader>();
  const all = useText();
  const text = all.grid.simulation;
  const base = gridAddress(selection.id);
  const crumbs = [
    { to: "/selections", label: all.selection.list.title },
    { to: `/selections/${selection.id}`, label: selection.name },
    { to: base, label: all.grid.title },
  ];
  return (
    <Page title={text.title} lead={text.lead} crumbs={crumbs}>
      <Notice tone="warning" title={text.invented}>
        {text.inventedWhy}
      </Notice>
      <Section title={text.ranks}>
        <RankTable rows={rows} />
        {total !== 100 && <p className="mt-3 text-sm text-soft">{text.notWhole(total)}</p>}
      </Section>
      <Section title={text.sensitivity}>
        <div className="grid max-w-[46em] gap-2">
          <p>{words.weightChange}</p>
          <p>{words.answerChange}</p>
        </div>
      </Section>
      <Section title={text.try}>
        {/* The key makes the fields follow the address when a link or the back button changes it. */}
        <Form method="get" refusal={refusal} key={search}>
          <WeightFields themes={themes} stored={stored} />
          <div className="flex flex-wrap gap-2">
            <Button>{text.show}</Button>
            <LinkButton to={`${base}/simulation`}>{text.reset}</LinkButton>
          </div>
        </Form>
      </Section>
    </Page>
  );
}

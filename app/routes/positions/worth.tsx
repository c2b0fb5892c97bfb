import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Amount } from "../../ui/amount.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { figureSlugs } from "./figure-slugs.ts";
import { FlowsSection } from "./flows-section.tsx";
import { loadHeld, placeOf } from "./load-position.ts";
import { PlacePage } from "./place-page.tsx";
import { figuresOf } from "./position-view.ts";
import { RateText } from "./rate-text.tsx";
import { Multiple } from "./worth-table.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.worth.title);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const flows = asked.held.position.flows.map(({ on, cents }) => ({ on, cents, isToCome: false }));
  return { place: placeOf(asked), figures: figuresOf(asked.held), flows };
}

/** How the multiples and the rate are made, from figures that open in their turn. */
export default function Worth() {
  const { place, figures, flows } = useLoaderData<typeof loader>();
  const { worth: text, figures: names, rate } = useText().positions;
  const why = { unique: rate.uniqueWhy, none: rate.noneWhy, several: rate.severalWhy }[figures.rate.kind];
  const door = (key: "received" | "repaid") => ({
    term: names[key],
    value: (
      <Link to={`${place.base}/chiffres/${figureSlugs[key]}${place.suffix}`}>
        <Amount cents={figures[key]} />
      </Link>
    ),
  });
  return (
    <PlacePage place={place} asksDay title={text.title} lead={text.residual}>
      <Facts
        items={[
          door("received"),
          door("repaid"),
          {
            term: names.expected,
            value: (
              <Link to={`${place.base}/previsions/objectif${place.suffix}`}>
                <Amount cents={figures.expected} />
              </Link>
            ),
          },
        ]}
      />
      <Section title={text.formula}>
        <DataTable
          caption={text.formula}
          rows={(["dpi", "rvpi", "tvpi", "moic"] as const).map((key) => ({ key }))}
          rowKey={({ key }) => key}
          empty={null}
          columns={[
            { key: "measure", header: text.measure, render: ({ key }) => `${text[key]}, ${text.names[key]}` },
            { key: "formula", header: text.formula, render: ({ key }) => text.formulas[key] },
            {
              key: "value",
              header: text.value,
              align: "end",
              render: ({ key }) => <Multiple value={figures.multiples[key]} />,
            },
          ]}
        />
      </Section>
      <Section title={rate.title}>
        <p className="font-title text-lead">
          <RateText rate={figures.rate} />
        </p>
        <p className="text-soft">{why}</p>
      </Section>
      <FlowsSection flows={flows} place={place} />
    </PlacePage>
  );
}

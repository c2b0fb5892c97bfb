import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { movementsKnown } from "../../../db/queries/positions.ts";
import { day } from "../../ui/format.ts";
import { useLocale, useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadHeld, placeOf } from "./load-position.ts";
import { PlacePage } from "./place-page.tsx";
import { PositionBody } from "./position-body.tsx";
import { positionLead } from "./position-lead.ts";
import { positionView } from "./position-view.ts";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.portfolioTitle);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const ids = asked.held.commitments.map(({ id }) => id);
  const movements = await asked.context.read((tx) => movementsKnown(tx, ids, asked.when));
  return { place: placeOf(asked), view: positionView(asked.held), movements };
}

export default function Position() {
  const { place, view, movements } = useLoaderData<typeof loader>();
  const text = useText().positions;
  const locale = useLocale();
  const on = day(place.today, locale);
  return (
    <PlacePage
      place={place}
      isFirst
      asksDay
      title={place.isStaff ? text.staffTitle(place.investor, on) : text.title(on)}
      lead={positionLead(view, text, locale)}
      meta={place.title}
    >
      <PositionBody place={place} view={view} movements={movements} />
    </PlacePage>
  );
}

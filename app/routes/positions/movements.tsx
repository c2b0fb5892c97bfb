import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { movementsKnown } from "../../../db/queries/positions.ts";
import { useText } from "../../ui/text.tsx";
import { titleOf } from "../../ui/title.ts";
import { loadHeld, placeOf } from "./load-position.ts";
import { MovementsTable } from "./movements-table.tsx";
import { PlacePage } from "./place-page.tsx";

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.positions.movements.title);

export async function loader(args: LoaderFunctionArgs) {
  const asked = await loadHeld(args);
  const ids = asked.held.commitments.map(({ id }) => id);
  const movements = await asked.context.read((tx) => movementsKnown(tx, ids, asked.when));
  return { place: placeOf(asked), movements };
}

/** Every movement of a position. */
export default function Movements() {
  const { place, movements } = useLoaderData<typeof loader>();
  const text = useText().positions.movements;
  return (
    <PlacePage place={place} asksDay title={text.title}>
      <MovementsTable rows={movements} place={place} />
    </PlacePage>
  );
}
